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

use std::{
    io::Write,
    panic::resume_unwind,
    sync::{Mutex, PoisonError},
    thread,
};

use flate2::{Compression, write::ZlibEncoder};
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

/// Saves the document, and names the file by its own content instead of by chance: the name is
/// put where room was left for it.
fn finish(mut doc: Document) -> Result<Vec<u8>, PaperError> {
    doc.prune_objects();
    doc.renumber_objects();
    compress(&mut doc)?;
    let room = Object::String(vec![0; NAME_LENGTH], lopdf::StringFormat::Hexadecimal);
    doc.trailer.set("ID", vec![room.clone(), room]);
    let mut bytes = Vec::new();
    doc.save_modern(&mut bytes)?;
    let digest = Sha256::digest(&bytes);
    let name: String = digest[..NAME_LENGTH]
        .iter()
        .map(|it| format!("{it:02X}"))
        .collect();
    let room = "0".repeat(name.len());
    for at in places(&bytes, room.as_bytes()) {
        bytes[at..at + name.len()].copy_from_slice(name.as_bytes());
    }
    Ok(bytes)
}

/// How long the name of a file is, in bytes.
const NAME_LENGTH: usize = 16;

/// Where the two names of the file stand: near its end, as the trailer does.
fn places(bytes: &[u8], room: &[u8]) -> [usize; 2] {
    let last = |end: usize| bytes[..end].windows(room.len()).rposition(|it| it == room);
    let second = last(bytes.len()).expect("the trailer was given two names");
    let first = last(second).expect("the trailer was given two names");
    [first, second]
}

/// Compresses every stream, several at a time: it is a good part of what a document costs, and which
/// of them is ready first changes nothing in it.
fn compress(doc: &mut Document) -> Result<(), PaperError> {
    let streams = doc.objects.values_mut().filter_map(|it| match it {
        Object::Stream(stream) if stream.allows_compression => Some(stream),
        _ => None,
    });
    let streams = Mutex::new(streams);
    let next = || {
        streams
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .next()
    };
    let work = || -> Result<(), PaperError> {
        while let Some(stream) = next() {
            deflate(stream)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let others = [(); 2].map(|()| scope.spawn(work));
        let own = work();
        let others = others
            .into_iter()
            .map(|it| it.join().unwrap_or_else(|stop| resume_unwind(stop)));
        own.and(others.collect::<Result<(), _>>())
    })
}

/// At the usual level: the highest one takes four times as long for one byte in a hundred.
fn deflate(stream: &mut Stream) -> Result<(), PaperError> {
    if stream.dict.has(b"Filter") {
        return Ok(());
    }
    let mut deflated = ZlibEncoder::new(Vec::new(), Compression::default());
    deflated.write_all(&stream.content)?;
    let deflated = deflated.finish()?;
    if deflated.len() < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(deflated);
    }
    Ok(())
}
