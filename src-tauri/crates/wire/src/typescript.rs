//! The TypeScript side of the list, written by the test that compares it.

use std::{
    any::TypeId,
    collections::{BTreeMap, HashSet},
    fmt::Write,
    fs,
    path::Path,
};

use ts_rs::{Config, TS, TypeVisitor};

use crate::{WireError, commands, documents};

/// Every named type reached from the commands, with its declaration.
struct Collected {
    seen: HashSet<TypeId>,
    declared: BTreeMap<String, String>,
}

impl TypeVisitor for Collected {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Only our own types are written out by name; the others are written in place.
        if T::output_path().is_some() {
            self.declared
                .insert(T::name(&Config::new()), T::decl(&Config::new()));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn generated() -> String {
    let mut all = Collected {
        seen: HashSet::new(),
        declared: BTreeMap::new(),
    };
    all.visit::<WireError>();
    commands::visit_with(&mut all);
    let mut text = String::from(
        "// Written by the test `the_typescript_side_is_current` of the crate `wire`.\n\n",
    );
    for declaration in all.declared.values() {
        writeln!(text, "export {}\n", tidy(declaration)).unwrap();
    }
    text.push_str("export type Commands = {\n");
    commands::visit_types(&mut |name, args, reply| {
        writeln!(text, "  {name}: {{ args: {}; ok: {} }};", args.0, reply.0).unwrap();
    });
    text.push_str(
        "};\n\n/** What is answered as the bytes of a PDF. */\nexport type Documents = {\n",
    );
    documents::visit_documents(&mut |name, args| {
        writeln!(text, "  {name}: {};", args.0).unwrap();
    });
    text.push_str("};\n");
    text.push_str(&recording());
    text
}

/// What the window has to know at run time: after which commands to look for new steps to undo.
fn recording() -> String {
    let names = commands::recording();
    let lines: String = names.iter().map(|it| format!("  \"{it}\",\n")).collect();
    format!(
        "\n/** Commands after which there may be something new to undo. */\n\
         export const RECORDING: ReadonlySet<keyof Commands> = new Set<keyof Commands>([\n{lines}]);\n"
    )
}

/// One line for each field and its remark.
fn tidy(declaration: &str) -> String {
    declaration
        .replace("\n/**\n * ", "\n  /** ")
        .replace("\n */\n", " */ ")
        .replace(", \n", ",\n")
        .replace("{ \n", "{\n")
        .replace(", };", ",\n};")
        .replace(", }", " }")
}

#[test]
fn the_typescript_side_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/wire/generated.ts");
    let wanted = generated();
    let found = fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    if found != wanted {
        fs::write(&path, &wanted).unwrap();
        panic!(
            "{} was out of date and has been written again: commit it",
            path.display()
        );
    }
}
