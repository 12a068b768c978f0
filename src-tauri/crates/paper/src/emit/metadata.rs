//! Title, author and date of the file, twice and alike: as properties and as XMP.
//!
//! It is separate because that of `printpdf` is unescaped and wrongly dated. It must not know the
//! clock: a document is as old as it says it is.

use std::fmt::Write as _;

use chrono::NaiveDate;
use lopdf::{Dictionary, Object, Stream, dictionary, text_string};

use crate::block::Sheet;

const PROGRAM: &str = "Visitbook";

/// The properties that every reader shows.
pub(crate) fn properties(sheet: &Sheet) -> Dictionary {
    let mut properties = dictionary! {
        "Title" => text_string(&sheet.title),
        "Creator" => text_string(PROGRAM),
        "Producer" => text_string(PROGRAM),
    };
    if !sheet.author.is_empty() {
        properties.set("Author", text_string(&sheet.author));
    }
    if let Some(day) = sheet.dated {
        let stamp = Object::string_literal(format!("D:{}000000Z", day.format("%Y%m%d")));
        properties.set("CreationDate", stamp.clone());
        properties.set("ModDate", stamp);
    }
    properties
}

/// The same in XMP, with the two standards that the file follows. Not compressed, so that it can
/// be found without a PDF library.
pub(crate) fn xmp(sheet: &Sheet) -> Stream {
    let dict = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    Stream::new(dict, packet(sheet).into_bytes()).with_compression(false)
}

fn packet(sheet: &Sheet) -> String {
    let mut out = String::from("<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    out.push_str(OPEN);
    let title = escape(&sheet.title);
    let mut put = |text: std::fmt::Arguments<'_>| {
        out.write_fmt(text)
            .expect("writing to a string cannot fail");
    };
    put(format_args!(
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n"
    ));
    if !sheet.author.is_empty() {
        let author = escape(&sheet.author);
        put(format_args!(
            "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n"
        ));
    }
    put(format_args!(
        "<xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool>\n"
    ));
    put(format_args!("<pdf:Producer>{PROGRAM}</pdf:Producer>\n"));
    if let Some(day) = sheet.dated {
        let stamp = stamp(day);
        put(format_args!("<xmp:CreateDate>{stamp}</xmp:CreateDate>\n"));
        put(format_args!("<xmp:ModifyDate>{stamp}</xmp:ModifyDate>\n"));
    }
    out.push_str(CLOSE);
    out
}

fn stamp(day: NaiveDate) -> String {
    day.format("%Y-%m-%dT00:00:00Z").to_string()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

const OPEN: &str = r#"<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
"#;

/// PDF/A knows nothing of PDF/UA, so the name of that standard has to be explained to it.
const CLOSE: &str = r#"<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#;

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn a_title_cannot_break_out_of_the_metadata() {
        assert_eq!(escape("St Mary & <All>"), "St Mary &amp; &lt;All&gt;");
    }
}
