//! How much may stand in one file.

use super::assert_none;
use super::tree::{self, Source};

fn longer_than(limit: usize, sources: impl Iterator<Item = &'static Source>) -> Vec<String> {
    let measured = sources.map(|source| (source.without_tests().lines().count(), &source.path));
    measured
        .filter(|(lines, _)| *lines > limit)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect()
}

#[test]
fn a_rust_file_has_at_most_400_lines_without_its_tests() {
    assert_none(
        "too long",
        &longer_than(400, tree::rust().filter(|source| !source.is_test())),
    );
}

#[test]
fn a_component_has_at_most_250_lines() {
    assert_none(
        "too long",
        &longer_than(
            250,
            tree::code().filter(|source| source.has_extension(&["svelte"])),
        ),
    );
}

#[test]
fn a_typescript_file_has_at_most_300_lines_unless_it_is_generated() {
    let written =
        |source: &&Source| source.has_extension(&["ts"]) && source.file_name() != "generated.ts";
    assert_none("too long", &longer_than(300, tree::code().filter(written)));
}

#[test]
fn an_sql_file_holds_one_statement_unless_it_defines_tables() {
    let mut found = Vec::new();
    for source in tree::sources()
        .iter()
        .filter(|source| source.has_extension(&["sql"]))
    {
        let statements = statements_in(&source.text);
        let defines = |statement: &String| {
            ["CREATE ", "DROP ", "ALTER "]
                .iter()
                .any(|verb| statement.starts_with(verb))
        };
        let is_definition = source.path.contains("/migrations/") || statements.iter().all(defines);
        if statements.is_empty() || (statements.len() > 1 && !is_definition) {
            found.push(format!("{}: {} statements", source.path, statements.len()));
        }
    }
    assert_none("one statement each", &found);
}

/// Cut at semicolons outside comments and quotes; the last one may be left out.
fn statements_in(sql: &str) -> Vec<String> {
    let uncommented = sql
        .lines()
        .map(|line| line.split("--").next().unwrap_or(""));
    let code = uncommented.collect::<Vec<_>>().join(" ");
    let (mut statements, mut is_quoted) = (vec![String::new()], false);
    for character in code.chars() {
        is_quoted ^= character == '\'';
        if character == ';' && !is_quoted {
            statements.push(String::new());
        } else if let Some(last) = statements.last_mut() {
            last.push(character);
        }
    }
    let trimmed = statements
        .iter()
        .map(|statement| statement.trim().to_owned());
    trimmed.filter(|statement| !statement.is_empty()).collect()
}

#[test]
fn two_statements_are_counted_as_two() {
    assert_eq!(statements_in("-- a; b\nSELECT ';' FROM t").len(), 1);
    assert_eq!(statements_in("DELETE FROM a;\nDELETE FROM b;\n").len(), 2);
}
