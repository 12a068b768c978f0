//! Pages to the bytes of a tagged PDF.
//!
//! `printpdf` draws the pages and embeds the fonts; what it cannot do (structure, outline,
//! metadata, output intent) is added to its document afterwards. This is the only module that
//! knows PDF. It must not decide where anything stands or how it is tagged.

mod fonts;
mod metadata;
mod ops;
mod outline;
mod profile;
mod structure;
mod watermark;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions, XObjectId};
use sha2::{Digest, Sha256};

use crate::PaperError;
use crate::block::Sheet;
use crate::emit::fonts::Embedded;
use crate::layout::Laid;

const LANGUAGE: &str = "en-GB";

/// Writes the document.
pub(crate) fn emit(sheet: &Sheet, laid: &Laid) -> Result<Vec<u8>, PaperError> {
    let mut doc = draw(sheet, laid)?;
    doc.version = "1.7".to_owned();
    let pages: Vec<ObjectId> = doc.page_iter().collect();
    for (i, page) in pages.iter().enumerate() {
        let page = doc.get_dictionary_mut(*page)?;
        page.remove(b"Annots");
        page.set("StructParents", i as i64);
        page.set("Tabs", "S");
    }
    let structure = structure::add(&mut doc, laid, &pages);
    let outline = outline::add(&mut doc, &laid.bookmarks, &pages);
    let intent = output_intent(&mut doc);
    let metadata = doc.add_object(metadata::xmp(sheet));
    let properties = doc.add_object(metadata::properties(sheet));
    doc.trailer.set("Info", properties);
    let catalog = doc.catalog_mut()?;
    catalog.set("Lang", Object::string_literal(LANGUAGE));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.set("StructTreeRoot", structure);
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![intent]);
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    finish(doc)
}

/// The pages and fonts, through `printpdf`.
fn draw(sheet: &Sheet, laid: &Laid) -> Result<Document, PaperError> {
    let mut pdf = PdfDocument::new(&sheet.title);
    let fonts = Embedded::collect(&laid.pages)?;
    pdf.resources.fonts.map = fonts.resources();
    if let Some(word) = &sheet.watermark {
        let id = XObjectId(watermark::NAME.to_owned());
        pdf.resources.xobjects.map.insert(id, watermark::form(word));
    }
    let page = |it| PdfPage::new(Mm(210.0), Mm(297.0), ops::page(it, &laid.tree, &fonts));
    pdf.pages = laid.pages.iter().map(page).collect();
    let mut problems = Vec::new();
    let doc = pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut problems);
    if problems.is_empty() {
        Ok(doc)
    } else {
        Err(PaperError::Incomplete {
            problems: problems.len(),
        })
    }
}

fn output_intent(doc: &mut Document) -> Object {
    let profile = doc.add_object(Stream::new(dictionary! { "N" => 3 }, profile::srgb()));
    let intent: Dictionary = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    Object::Dictionary(intent)
}

/// Names the file by its own content instead of by chance, and saves it.
fn finish(mut doc: Document) -> Result<Vec<u8>, PaperError> {
    doc.prune_objects();
    doc.renumber_objects();
    doc.compress();
    doc.trailer.remove(b"ID");
    // The older form of file holds the same objects and is written at a fraction of the cost.
    let mut unnamed = Vec::new();
    doc.clone().save_to(&mut unnamed)?;
    let digest = Sha256::digest(&unnamed);
    let id = Object::String(digest[..16].to_vec(), lopdf::StringFormat::Hexadecimal);
    doc.trailer.set("ID", vec![id.clone(), id]);
    let mut bytes = Vec::new();
    doc.save_modern(&mut bytes)?;
    Ok(bytes)
}
