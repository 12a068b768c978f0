//! The structure that a screen reader walks: roles, order, and which marks belong to which node.
//!
//! It is separate because order on the page and order in reading are two things. It must not know
//! places.

/// An index into [`Tree::nodes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NodeId(pub(crate) usize);

/// The nodes, parents before children; the first is the document.
#[derive(Debug)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
}

#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) parent: Option<NodeId>,
    pub(crate) kids: Vec<Kid>,
    pub(crate) instead: Option<String>,
}

/// In reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kid {
    Node(NodeId),
    /// The sequence with this number on this page.
    Marks {
        page: usize,
        number: usize,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Section,
    Heading(u8),
    Paragraph,
    List(Numbering),
    Item,
    ItemLabel,
    ItemBody,
    Table,
    TableHead,
    TableBody,
    Row,
    /// The head of a column of a table: table and column by number.
    ColumnHead {
        table: usize,
        column: usize,
    },
    /// A cell below that head.
    Cell {
        table: usize,
        column: usize,
    },
    /// A picture; what is read instead of it stands in [`Node::instead`].
    Figure,
}

/// What the items of a list begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbering {
    /// A label of their own.
    Labelled,
    Dotted,
    Numbered,
}

impl Tree {
    pub(crate) const ROOT: NodeId = NodeId(0);

    pub(crate) fn new() -> Self {
        Self {
            nodes: vec![Node {
                role: Role::Document,
                parent: None,
                kids: Vec::new(),
                instead: None,
            }],
        }
    }

    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Node {
            role,
            parent: Some(parent),
            kids: Vec::new(),
            instead: None,
        });
        self.nodes[parent.0].kids.push(Kid::Node(id));
        id
    }

    pub(crate) fn add_figure(&mut self, parent: NodeId, instead: &str) -> NodeId {
        let id = self.add(parent, Role::Figure);
        self.nodes[id.0].instead = Some(instead.to_owned());
        id
    }

    pub(crate) fn add_marks(&mut self, node: NodeId, page: usize, number: usize) {
        self.nodes[node.0].kids.push(Kid::Marks { page, number });
    }
}
