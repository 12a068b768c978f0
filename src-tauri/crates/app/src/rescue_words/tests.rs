use domain::id::{ActionId, PersonId, TargetId};
use store::fields;

use super::*;

const VISIT: VisitId = VisitId([0xa7; 16]);

#[test]
fn a_place_reads_back_as_it_was_spelled() {
    for place in [
        Place::Visit(VISIT),
        Place::Heading(VISIT, "quality of teaching".into()),
        Place::Action(VISIT, ActionId([1; 16])),
        Place::Person(VISIT, PersonId([2; 16])),
        Place::Paper(PaperId([3; 16])),
        Place::Piece(PaperId([3; 16]), "part:what next".into()),
        Place::Target(PaperId([3; 16]), TargetId([4; 16])),
    ] {
        assert_eq!(read_place(&spelled(&place)), Some(place));
    }
    for text in ["", "visit", "heading a7", "garden a7 b"] {
        assert_eq!(read_place(text), None, "{text}");
    }
}

#[test]
fn of_several_files_the_last_words_of_a_field_count_unless_they_grew_out_of_another_text() {
    let words = |text: &str, at: i64, seen: u8| Unsaved {
        place: spelled(&Place::Visit(VISIT)),
        field: fields::visit::summary,
        said: Said::Words(text.into()),
        seen: Seen::from_bytes(&[seen; 8]).unwrap_or_default(),
        at,
    };
    let kept = latest(vec![
        words("later", 9, 1),
        words("first", 3, 1),
        words("other", 5, 2),
    ]);
    let said: Vec<Said> = kept.into_iter().map(|it| it.said).collect();
    let text = |text: &str| Said::Words(text.into());
    assert_eq!(said, [text("other"), text("later")]);
}
