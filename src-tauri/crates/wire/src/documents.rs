//! Documents that are looked at in the window: answered as bytes, not as JSON.

use serde_json::Value;

use crate::{
    commands::arguments,
    convert::identifier,
    error::WireError,
    session::{Inner, Session},
    shapes::{OneEdition, OneNote, OnePaper, OneVisit},
};

macro_rules! documents {
    ($($name:ident($args:ty);)+) => {
        fn dispatch(inner: &Inner, name: &str, args: Value) -> Result<Vec<u8>, WireError> {
            match name {
                $(stringify!($name) => $name(inner, arguments::<$args>(args)?),)+
                _ => Err(WireError::new(
                    "unknown_command",
                    format!("there is no document “{name}”"),
                    None,
                )),
            }
        }

        #[cfg(test)]
        pub(crate) fn visit_documents(visitor: &mut impl FnMut(&str, crate::commands::TypeOf)) {
            $(visitor(stringify!($name), crate::commands::TypeOf::of::<$args>());)+
        }
    };
}

documents! {
    draft_note(OneVisit);
    issued_note(OneNote);
    draft_paper(OnePaper);
    sealed_paper(OneEdition);
}

/// Makes or fetches a document by name; its bytes are a PDF file.
///
/// # Errors
/// The document's own, `invalid` when the arguments do not fit, `unknown_command`.
pub fn document(session: &Session, name: &str, args: Value) -> Result<Vec<u8>, WireError> {
    dispatch(&session.lock(), name, args)
}

fn draft_note(inner: &Inner, args: OneVisit) -> Result<Vec<u8>, WireError> {
    let visit = identifier(&args.visit)?;
    Ok(inner.app.draft_note(visit)?.bytes)
}

fn draft_paper(inner: &Inner, args: OnePaper) -> Result<Vec<u8>, WireError> {
    Ok(inner.app.draft_paper(identifier(&args.paper)?)?.bytes)
}

fn sealed_paper(inner: &Inner, args: OneEdition) -> Result<Vec<u8>, WireError> {
    Ok(inner.app.paper_pdf(identifier(&args.edition)?)?)
}

fn issued_note(inner: &Inner, args: OneNote) -> Result<Vec<u8>, WireError> {
    Ok(inner.app.note_pdf(identifier(&args.note)?)?)
}
