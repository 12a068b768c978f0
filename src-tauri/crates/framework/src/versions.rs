//! Several versions of one framework beside each other.
//!
//! Separate because each is checked for itself before; only together can they leave a gap. It must
//! not know where packs come from.

use chrono::Days;
use thiserror::Error;

use domain::calendar::words::full_date;

use crate::{
    category::Category,
    general::{Framework, Version},
    problem::{PackFile, Problem},
    read::place_of,
};

/// What is wrong between two versions.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum VersionProblem {
    /// The version before is not there.
    #[error("`{id}` takes the place of `{replaces}`, and there is no such framework")]
    Missing {
        /// The later version.
        id: String,
        /// The version it names.
        replaces: String,
    },
    /// The version before does not end, so two would be in force.
    #[error("`{id}` takes the place of `{replaces}`, which has no `until`")]
    NoEnd {
        /// The later version.
        id: String,
        /// The version before.
        replaces: String,
    },
    /// Days on which neither is in force, or both are.
    #[error(
        "`{replaces}` ends on {ends} and `{id}` begins on {begins}: there is a gap or an overlap"
    )]
    Gap {
        /// The later version.
        id: String,
        /// The version before.
        replaces: String,
        /// The last day of the version before.
        ends: String,
        /// The first day of the later one.
        begins: String,
    },
}

/// Every problem between versions; none when each begins on the day after the one before it.
#[must_use]
pub fn check(frameworks: &[Framework]) -> Vec<VersionProblem> {
    frameworks
        .iter()
        .filter_map(|it| one(it, frameworks))
        .collect()
}

/// The same for one pack among others, told where its file names the version before. A version that
/// is not among them is no problem here: it may lie elsewhere.
#[must_use]
pub fn problem_of(pack: &Framework, files: &[PackFile], others: &[Framework]) -> Option<Problem> {
    let hint = match one(pack, others)? {
        VersionProblem::Missing { .. } => return None,
        VersionProblem::NoEnd { .. } => "say in that version until when it is in force",
        VersionProblem::Gap { .. } => "let it begin on the day after that version ends",
    };
    let what = one(pack, others)?.to_string();
    let file = files.iter().find(|it| it.name == "framework.toml")?;
    Some(place_of("replaces", file).problem(what, Some(hint.to_owned())))
}

/// Tells each framework of its other versions among them, before and after it, and which of its
/// categories stand in the places of theirs.
pub fn link(frameworks: &mut [Framework]) {
    let versions: Vec<Vec<Version>> = frameworks.iter().map(|it| others(it, frameworks)).collect();
    for (framework, versions) in frameworks.iter_mut().zip(versions) {
        framework.versions = versions;
    }
}

/// The other versions of a framework, from the nearest on, each seen through the one between.
fn others(of: &Framework, all: &[Framework]) -> Vec<Version> {
    let own = of
        .categories
        .iter()
        .map(|it| (it.id.clone(), it.id.clone()));
    let mut known = vec![Version {
        id: of.id.clone(),
        categories: own.collect(),
    }];
    let mut at = 0;
    while let Some(through) = known.get(at).cloned() {
        at += 1;
        let Some(near) = all.iter().find(|it| it.id == through.id) else {
            continue;
        };
        for far in all.iter().filter(|it| are_neighbours(near, it)) {
            if known.iter().any(|it| it.id == far.id) {
                continue;
            }
            let seen = far.categories.iter().filter_map(|it| {
                let here = in_place(near, far, &it.id)?;
                let (_, own) = through.categories.iter().find(|(id, _)| *id == here)?;
                Some((it.id.clone(), own.clone()))
            });
            known.push(Version {
                id: far.id.clone(),
                categories: seen.collect(),
            });
        }
    }
    known.remove(0);
    known
}

fn are_neighbours(one: &Framework, other: &Framework) -> bool {
    one.replaces.as_ref() == Some(&other.id) || other.replaces.as_ref() == Some(&one.id)
}

/// The id of the category of `near` in whose place, or in place of which, one of `far` stands.
fn in_place(near: &Framework, far: &Framework, id: &str) -> Option<String> {
    if near.replaces.as_ref() == Some(&far.id) {
        return near.successor(id).map(|it| it.id.clone());
    }
    let stands_for = |it: &&Category| far.successor(&it.id).is_some_and(|own| own.id == id);
    let earlier = near.categories.iter().find(stands_for);
    earlier.map(|it| it.id.clone())
}

fn one(later: &Framework, all: &[Framework]) -> Option<VersionProblem> {
    let (id, replaces) = (later.id.clone(), later.replaces.clone()?);
    let Some(before) = all.iter().find(|it| it.id == replaces) else {
        return Some(VersionProblem::Missing { id, replaces });
    };
    let Some(until) = before.until else {
        return Some(VersionProblem::NoEnd { id, replaces });
    };
    if until.checked_add_days(Days::new(1)) == Some(later.since) {
        return None;
    }
    Some(VersionProblem::Gap {
        id,
        replaces,
        ends: full_date(until),
        begins: full_date(later.since),
    })
}

#[cfg(test)]
mod tests {
    use crate::sample;

    use super::*;

    fn version(id: &str, replaces: Option<&str>, categories: &[(&str, &str)]) -> Framework {
        let sample = sample::framework();
        let one = sample.categories[0].clone();
        let categories = categories.iter().map(|(id, was)| Category {
            id: (*id).to_owned(),
            was: was.split_whitespace().map(str::to_owned).collect(),
            ..one.clone()
        });
        Framework {
            id: id.to_owned(),
            replaces: replaces.map(str::to_owned),
            categories: categories.collect(),
            ..sample
        }
    }

    #[test]
    fn a_category_is_seen_through_every_version_between_and_some_have_no_place() {
        let mut all = [
            version("first", None, &[("green", ""), ("watch", ""), ("red", "")]),
            version("second", Some("first"), &[("sound", "green"), ("red", "")]),
            version("third", Some("second"), &[("a", "sound"), ("b", "red")]),
            version("other", None, &[("green", "")]),
        ];
        link(&mut all);
        let given = |at: usize, under: &str, id: &str| {
            let category = all[at].category_given(under, id);
            category.map(|it| it.id.clone())
        };
        assert_eq!(given(2, "first", "green").as_deref(), Some("a"));
        assert_eq!(given(2, "first", "red").as_deref(), Some("b"));
        assert_eq!(given(2, "first", "watch"), None, "it has no successor");
        assert_eq!(given(0, "third", "a").as_deref(), Some("green"), "and back");
        assert_eq!(given(3, "first", "green"), None, "another council’s green");
        assert_eq!(given(0, "", "green").as_deref(), Some("green"));
        assert!(all[0].is_version_of("third") && !all[0].is_version_of("other"));
    }

    #[test]
    fn a_version_begins_on_the_day_after_the_one_before_it() {
        let before = sample::framework();
        let mut after = Framework {
            id: "example-2027".to_owned(),
            replaces: Some(before.id.clone()),
            since: "2027-09-01".parse().unwrap(),
            ..before.clone()
        };
        assert_eq!(check(&[before.clone(), after.clone()]), []);
        after.since = "2027-09-03".parse().unwrap();
        assert_eq!(
            check(&[before.clone(), after.clone()])[0].to_string(),
            "`example-2026` ends on 31 August 2027 and `example-2027` begins on 3 September 2027: \
             there is a gap or an overlap"
        );
        let files = [PackFile {
            name: "framework.toml".to_owned(),
            text: "format = 1\nreplaces = \"example-2026\"\n".to_owned(),
        }];
        let told = problem_of(&after, &files, std::slice::from_ref(&before)).unwrap();
        assert_eq!((told.line, told.column), (2, 12));
        assert_eq!(
            problem_of(&after, &files, &[]),
            None,
            "it may lie elsewhere"
        );
        assert!(matches!(
            check(&[after.clone()])[..],
            [VersionProblem::Missing { .. }]
        ));
        let endless = Framework {
            until: None,
            ..before
        };
        assert!(matches!(
            check(&[endless, after])[..],
            [VersionProblem::NoEnd { .. }]
        ));
    }
}
