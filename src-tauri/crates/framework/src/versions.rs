//! Several versions of one framework beside each other.
//!
//! Separate because each is checked for itself before; only together can they leave a gap. It must
//! not know where packs come from.

use chrono::Days;
use thiserror::Error;

use domain::calendar::words::full_date;

use crate::{
    general::Framework,
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
