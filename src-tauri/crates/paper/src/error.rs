//! Why a document could not be written.
//!
//! It is separate so that callers can name the errors without the modules that raise them.

/// The document was not written; the Note itself is untouched.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PaperError {
    /// The embedded font could not be reduced to the glyphs in use.
    #[error(
        "the font {font} could not be put into the PDF: the program's own files are damaged, install it again"
    )]
    Font {
        /// The name of the font.
        font: &'static str,
        /// What the font library says.
        #[source]
        source: subsetter::Error,
    },
    /// More signs than a code for a camera can hold.
    #[error("the key is too long for a code that a camera can read")]
    LongKey(#[source] qrcode::types::QrError),
    /// The PDF library reported something that it could not draw.
    #[error("the PDF would be incomplete: {problems} parts of it could not be drawn")]
    Incomplete {
        /// How many reports there were.
        problems: usize,
    },
    /// The finished document could not be written as a file.
    #[error("the PDF could not be put together")]
    Assembly(#[from] lopdf::Error),
    /// The finished document could not be written out.
    #[error("the PDF could not be written out")]
    Output(#[from] std::io::Error),
}
