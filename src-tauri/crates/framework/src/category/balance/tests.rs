use super::*;
use crate::sample;

fn columns(wanted: &[(Fits, u32, usize, usize)]) -> Vec<(Category, usize, usize)> {
    let one = sample::framework().categories[0].clone();
    let all = wanted.iter().map(|(fits, order, of, ticked)| {
        let category = Category {
            fits: *fits,
            order: *order,
            id: order.to_string(),
            ..one.clone()
        };
        (category, *of, *ticked)
    });
    all.collect()
}

/// The ids of the categories that the columns speak for.
fn spoken(wanted: &[(Fits, u32, usize, usize)]) -> Vec<String> {
    let owned = columns(wanted);
    let columns: Vec<Column<'_>> = owned
        .iter()
        .map(|(category, of, ticked)| Column {
            category,
            of: *of,
            ticked: *ticked,
        })
        .collect();
    let found = spoken_for(&columns);
    found.iter().map(|it| it.category.id.clone()).collect()
}

#[test]
fn a_column_says_what_the_framework_makes_of_its_ticks() {
    let said = |fits, of, ticked| {
        let (category, ..) = columns(&[(fits, 1, of, ticked)]).remove(0);
        let column = Column {
            category: &category,
            of,
            ticked,
        };
        (column.in_words(), column.is_enough())
    };
    assert_eq!(
        said(Fits::Best, 16, 9),
        ("9 of 16 ticked".to_owned(), false)
    );
    assert_eq!(
        said(Fits::Any, 6, 2),
        ("one is enough: 2 ticked".to_owned(), true)
    );
    assert_eq!(
        said(Fits::Any, 6, 0),
        ("one is enough: none ticked".to_owned(), false)
    );
    assert_eq!(
        said(Fits::All, 4, 3),
        ("all four are asked: 3 ticked".to_owned(), false)
    );
    assert_eq!(
        said(Fits::All, 12, 12),
        ("all 12 are asked: 12 ticked".to_owned(), true)
    );
}

#[test]
fn the_greatest_share_is_spoken_for_and_a_tie_names_both() {
    use Fits::Best;
    assert_eq!(spoken(&[(Best, 1, 16, 9), (Best, 2, 16, 5)]), ["1"]);
    assert_eq!(
        spoken(&[(Best, 1, 20, 6), (Best, 2, 10, 4)]),
        ["2"],
        "4 of 10 are more than 6 of 20"
    );
    assert_eq!(
        spoken(&[(Best, 1, 20, 6), (Best, 2, 10, 3), (Best, 3, 10, 1)]),
        ["1", "2"]
    );
    assert!(spoken(&[(Best, 1, 16, 0), (Best, 2, 16, 0)]).is_empty());
}

#[test]
fn what_is_enough_by_itself_is_spoken_for_first_and_of_several_the_one_with_most_support() {
    use Fits::{All, Any, Best};
    assert_eq!(
        spoken(&[(All, 1, 4, 4), (Any, 2, 6, 1), (Any, 3, 5, 0)]),
        ["2"]
    );
    assert_eq!(spoken(&[(All, 1, 4, 3), (Any, 2, 6, 0)]), [""; 0]);
    assert_eq!(spoken(&[(Best, 1, 4, 4), (Any, 2, 6, 1)]), ["2"]);
}

#[test]
fn categories_without_criteria_have_no_column() {
    let framework = sample::framework();
    assert_eq!(framework.deciding.criteria, []);
    assert_eq!(framework.balance(|_| true), []);
}
