//! Duties that nothing can meet.
//!
//! Separate because only a whole pack shows it: the duty is for some schools, and what would meet it
//! is for others. It must not know any school.

use domain::school::Governance;

use crate::{
    event::{EventRef, Which},
    problem::Problem,
    selector::Selector,
};

use super::Pack;

impl Pack {
    /// Every duty for schools that never have what meets it.
    pub(super) fn unmeetable(&self) -> Vec<Problem> {
        let wrong = self.duties.iter().filter_map(|it| {
            let asked = &it.duty.schools.governance;
            let meets = self.schools_of(&it.duty.met_by);
            let is_apart = |of: &&Selector| is_apart(asked, &of.governance);
            if meets.is_empty() || !meets.iter().all(is_apart) {
                return None;
            }
            let what = format!(
                "nothing can meet the duty `{}`: what meets it is for other schools",
                it.duty.id
            );
            let hint = "let both be for the same schools in `for`".to_owned();
            Some(it.met_by.problem(what, Some(hint)))
        });
        wrong.collect()
    }

    /// Which schools have what an event names; none where it names nothing of the pack.
    fn schools_of(&self, event: &EventRef) -> Vec<&Selector> {
        let find = |id: &String| match event.event.which()? {
            Which::VisitKind => {
                let mut kinds = self.headings.visit_kinds.iter();
                kinds.find(|it| it.id == *id).map(|it| &it.schools)
            }
            Which::Group => {
                let mut groups = self.groups.iter();
                groups
                    .find(|(it, _)| it.id == *id)
                    .map(|(it, _)| &it.schools)
            }
            Which::Paper | Which::Plan | Which::Statement => {
                let mut papers = self.papers.iter();
                papers.find(|it| it.id == *id).map(|it| &it.schools)
            }
            Which::Concern => {
                let mut concerns = self.concerns.iter();
                concerns.find(|it| it.id == *id).map(|it| &it.schools)
            }
            Which::Category | Which::Occasion => None,
        };
        event.of.iter().filter_map(find).collect()
    }
}

fn is_apart(one: &[Governance], other: &[Governance]) -> bool {
    !one.is_empty() && !other.is_empty() && !one.iter().any(|it| other.contains(it))
}
