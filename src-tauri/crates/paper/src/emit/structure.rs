//! The structure tree in PDF's terms.
//!
//! It is separate because `printpdf` has none. It must not decide roles or order.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

use crate::layout::Laid;
use crate::layout::measures::PAGE_HEIGHT;
use crate::layout::page::{Mark, Owner, Page};
use crate::layout::tree::{Kid, Node, NodeId, Numbering, Role, Tree};

/// The role as PDF names it.
pub(crate) fn role_name(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Section => "Sect",
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(_) => "H3",
        Role::Paragraph => "P",
        Role::List { .. } => "L",
        Role::Item => "LI",
        Role::ItemLabel => "Lbl",
        Role::ItemBody => "LBody",
        Role::Table => "Table",
        Role::TableHead => "THead",
        Role::TableBody => "TBody",
        Role::Row => "TR",
        Role::ColumnHead { .. } => "TH",
        Role::Cell { .. } => "TD",
        Role::Figure => "Figure",
    }
}

/// Writes the tree and gives back its root.
pub(crate) fn add(doc: &mut Document, laid: &Laid, pages: &[ObjectId]) -> ObjectId {
    let tree = &laid.tree;
    let root = doc.new_object_id();
    let ids: Vec<ObjectId> = tree.nodes.iter().map(|_| doc.new_object_id()).collect();
    let printed = printed(tree);
    let mut owners: Vec<Vec<Object>> = vec![Vec::new(); pages.len()];
    let mut heads: Vec<(String, ObjectId)> = Vec::new();
    for (i, node) in tree.nodes.iter().enumerate().filter(|(i, _)| printed[*i]) {
        let parent = node.parent.map_or(root, |it| ids[it.0]);
        let mut element = element(node, parent);
        let page = node.kids.iter().find_map(|it| match it {
            Kid::Marks { page, .. } => Some(*page),
            Kid::Node(_) => None,
        });
        if let Some(page) = page {
            element.set("Pg", pages[page]);
        }
        let mut kids = Vec::new();
        for kid in &node.kids {
            match kid {
                Kid::Node(it) if printed[it.0] => kids.push(Object::Reference(ids[it.0])),
                Kid::Node(_) => {}
                Kid::Marks { page: on, number } => {
                    let owners = &mut owners[*on];
                    owners.resize(owners.len().max(number + 1), Object::Null);
                    owners[*number] = ids[i].into();
                    kids.push(marks(*number, (page != Some(*on)).then_some(pages[*on])));
                }
            }
        }
        element.set("K", kids);
        if let Some(instead) = &node.instead {
            element.set("Alt", text_string(instead));
            element.set("A", place(&laid.pages, NodeId(i)));
        }
        if let Role::ColumnHead { table, column } = node.role {
            heads.push((head_name(table, column), ids[i]));
        }
        doc.set_object(ids[i], element);
    }
    doc.set_object(root, tree_root(ids[0], owners, heads));
    root
}

fn tree_root(
    document: ObjectId,
    owners: Vec<Vec<Object>>,
    heads: Vec<(String, ObjectId)>,
) -> Dictionary {
    let next = owners.len() as i64;
    let numbered = owners.into_iter().enumerate();
    let numbers: Vec<Object> = numbered
        .flat_map(|(i, it)| [Object::Integer(i as i64), Object::Array(it)])
        .collect();
    let mut root = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![document.into()],
        "ParentTree" => dictionary! { "Nums" => numbers },
        "ParentTreeNextKey" => next,
    };
    if !heads.is_empty() {
        let mut heads = heads;
        heads.sort();
        let name = |it: &str| Object::string_literal(it);
        let names: Vec<Object> = heads
            .iter()
            .flat_map(|(it, id)| [name(it), (*id).into()])
            .collect();
        root.set("IDTree", dictionary! { "Names" => names });
    }
    root
}

fn element(node: &Node, parent: ObjectId) -> Dictionary {
    let mut element = dictionary! {
        "Type" => "StructElem",
        "S" => role_name(node.role),
        "P" => parent,
    };
    match node.role {
        Role::List(numbering) => {
            let numbering = match numbering {
                Numbering::Labelled => "None",
                Numbering::Dotted => "Disc",
                Numbering::Numbered => "Decimal",
            };
            element.set(
                "A",
                dictionary! { "O" => "List", "ListNumbering" => numbering },
            );
        }
        Role::ColumnHead { table, column } => {
            element.set("ID", Object::string_literal(head_name(table, column)));
            element.set("A", dictionary! { "O" => "Table", "Scope" => "Column" });
        }
        Role::Cell { table, column } => {
            let heads = vec![Object::string_literal(head_name(table, column))];
            element.set("A", dictionary! { "O" => "Table", "Headers" => heads });
        }
        Role::Document
        | Role::Section
        | Role::Heading(_)
        | Role::Paragraph
        | Role::Item
        | Role::ItemLabel
        | Role::ItemBody
        | Role::Table
        | Role::TableHead
        | Role::TableBody
        | Role::Row
        | Role::Figure => {}
    }
    element
}

/// Where a picture stands: the corners of all its marks, from the lower left of the page.
fn place(pages: &[Page], node: NodeId) -> Dictionary {
    let drawn = pages.iter().flat_map(|it| &it.sequences);
    let drawn = drawn.filter(|it| it.owner == Owner::Node(node));
    let (mut left, mut top) = (f32::MAX, f32::MAX);
    let (mut right, mut bottom) = (0.0_f32, 0.0_f32);
    for placed in drawn.flat_map(|it| &it.marks) {
        if let Mark::Rule {
            x,
            width,
            thickness,
            colour: _,
        } = &placed.mark
        {
            (left, top) = (left.min(*x), top.min(placed.y));
            (right, bottom) = (right.max(x + width), bottom.max(placed.y + thickness));
        }
    }
    let corners = [left, PAGE_HEIGHT - bottom, right, PAGE_HEIGHT - top];
    let corners: Vec<Object> = corners.map(Object::Real).to_vec();
    dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => corners }
}

fn marks(number: usize, page: Option<ObjectId>) -> Object {
    let number = Object::Integer(number as i64);
    match page {
        None => number,
        Some(page) => {
            Object::Dictionary(dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => number })
        }
    }
}

/// Zeros in front keep the names in the order in which PDF sorts them.
fn head_name(table: usize, column: usize) -> String {
    format!("t{table:04}c{column:02}")
}

/// Whether anything of the node reached a page; parents stand before their children.
fn printed(tree: &Tree) -> Vec<bool> {
    let mut printed = vec![false; tree.nodes.len()];
    for (i, node) in tree.nodes.iter().enumerate().rev() {
        printed[i] = node.kids.iter().any(|it| match it {
            Kid::Node(kid) => printed[kid.0],
            Kid::Marks { .. } => true,
        });
    }
    printed
}
