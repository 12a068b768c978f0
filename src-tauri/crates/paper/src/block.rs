//! The parts of which every printed document is made, in reading order.
//!
//! It is separate because any document (a note now, letters later) is composed of these and laid
//! out by the same code. It must not know what a visit is, nor where anything stands on a page.

use chrono::NaiveDate;

/// A document before layout: every text is clean and says what will be printed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sheet {
    /// The title in the properties of the file and in the window of the reader.
    pub(crate) title: String,
    pub(crate) author: String,
    /// The date inside the file; a draft has none.
    pub(crate) dated: Option<NaiveDate>,
    /// Drawn large behind the text of every page.
    pub(crate) watermark: Option<String>,
    pub(crate) footer: Footer,
    pub(crate) blocks: Vec<Block>,
}

/// What stands at the foot of every page, beside "Page 1 of 4".
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Footer {
    /// Names the document; repeats what the document says, so it is not read aloud.
    pub(crate) running: String,
    /// Who may read it; read aloud once, as it stands nowhere else.
    pub(crate) confidentiality: String,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Block {
    /// The first lines of page 1, with the blue rule below.
    Letterhead {
        title: String,
        body: String,
        standing: String,
    },
    /// The title of the document and the line below it.
    Title { text: String, below: String },
    /// Labels in the side column, values in the text column.
    Facts(Vec<Labelled>),
    /// A heading in the side column with short notes below it; text in the text column.
    Side {
        heading: String,
        notes: Vec<Labelled>,
        body: Vec<Item>,
        lead: bool,
    },
    /// A heading and a table as wide as the page.
    Table {
        heading: String,
        columns: Vec<Column>,
        rows: Vec<Vec<String>>,
    },
    /// A heading in the side column; a text, numbered groups of signs set large enough to type
    /// from, and another text in the text column.
    Groups {
        heading: String,
        before: Vec<Item>,
        groups: Vec<String>,
        after: Vec<Item>,
    },
    /// A heading in the side column; a picture and a text below it in the text column.
    Picture {
        heading: String,
        squares: Squares,
        /// What is read instead of the picture.
        instead: String,
        below: Vec<Item>,
    },
    /// A heading in the side column, and places to sign in the text column.
    SignOff {
        heading: String,
        signatories: Vec<String>,
    },
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Labelled {
    pub(crate) label: String,
    pub(crate) value: String,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    pub(crate) title: String,
    /// Its part of the width; all columns add up to 1.
    pub(crate) share: f32,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Item {
    /// A small heading.
    Label(String),
    /// `apart`: set off from the paragraph before.
    Paragraph {
        text: String,
        apart: bool,
    },
    Bullets(Vec<String>),
    /// A list that is done in order, numbered from 1.
    Steps(Vec<String>),
}

/// A picture of dark and light squares, row by row from the top.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Squares {
    pub(crate) rows: Vec<Vec<bool>>,
}
