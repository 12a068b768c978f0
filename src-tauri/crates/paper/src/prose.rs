//! A typed text to paragraphs and lists.
//!
//! It is separate because the rules of the text field ("- " begins an item, an empty line sets
//! apart) belong in one place. It must not know where the text is printed.

use crate::block::Item;
use crate::compose::parts::NOT_RECORDED;
use crate::text::clean::clean;

/// The paragraphs and lists of a text; "Not recorded" where nothing was written.
pub(crate) fn items(text: &str) -> Vec<Item> {
    let text = clean(text);
    let mut found: Vec<Item> = Vec::new();
    let mut apart = false;
    for line in text.split('\n').map(str::trim) {
        match (line.is_empty(), bullet(line)) {
            (true, _) => apart = true,
            (false, Some(item)) => match found.last_mut() {
                Some(Item::Bullets(bullets)) => bullets.push(item.to_owned()),
                Some(Item::Label(_) | Item::Paragraph { .. } | Item::Steps(_)) | None => {
                    found.push(Item::Bullets(vec![item.to_owned()]));
                }
            },
            (false, None) => found.push(Item::Paragraph {
                text: line.to_owned(),
                apart,
            }),
        }
        apart &= line.is_empty();
    }
    if found.is_empty() {
        found.push(Item::Paragraph {
            text: NOT_RECORDED.to_owned(),
            apart: false,
        });
    }
    found
}

fn bullet(line: &str) -> Option<&str> {
    let item = ["- ", "• ", "– ", "* "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark))?;
    Some(item.trim()).filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::items;
    use crate::block::Item;

    fn paragraph(text: &str, apart: bool) -> Item {
        Item::Paragraph {
            text: text.to_owned(),
            apart,
        }
    }

    #[test]
    fn windows_line_ends_divide_paragraphs_like_any_other() {
        let expected = vec![
            paragraph("One.", false),
            paragraph("Two.", false),
            paragraph("Three.", true),
        ];
        assert_eq!(items("One.\r\nTwo.\r\n\r\nThree.\r\n"), expected);
    }

    #[test]
    fn lines_that_begin_with_a_dash_form_one_list() {
        let expected = vec![
            paragraph("Seen:", false),
            Item::Bullets(vec!["books".into(), "lessons".into()]),
        ];
        assert_eq!(items("Seen:\n- books\n- lessons"), expected);
    }

    #[test]
    fn an_empty_text_is_said_to_be_not_recorded() {
        for text in ["", " \r\n\t\n", "\u{feff}"] {
            assert_eq!(items(text), [paragraph("Not recorded", false)]);
        }
    }

    #[test]
    fn a_lone_dash_is_kept_as_text() {
        assert_eq!(items("-"), [paragraph("-", false)]);
    }
}
