//! What happened at all schools since a group of the whole caseload last met. Others than officers sit
//! in such groups: only a confidential one is told by name which school came into which category.

use std::collections::BTreeMap;

use domain::calendar::words::full_date;
use framework::group::{Fill, Group};
use store::meetings::MeetingRow;

use super::{
    Facts, Span,
    of_school::{held_in, inspection, paper, resolution},
};
use crate::{App, error::AppError, memory::Caseload};

impl App {
    pub(super) fn facts_of_caseload(
        &self,
        row: &MeetingRow,
        group: &Group,
        span: Span,
    ) -> Result<Facts, AppError> {
        let mut facts = Facts::default();
        let since = span.in_words();
        self.with_caseload(|caseload, _| {
            let visits = visits(caseload, span);
            facts.put(Fill::Visits, &format!("Visits {since}"), visits);
            let decided = self.categories_decided(caseload, group.is_confidential, span);
            facts.put(
                Fill::Categories,
                &format!("Decisions on categories {since}"),
                decided,
            );
            let inspected = inspections(caseload, span);
            facts.put(
                Fill::Inspections,
                &format!("Inspections {since}"),
                inspected,
            );
        })?;
        let reading = self.book()?.read();
        let papers = reading.papers_for_all()?;
        let sent = papers.iter().filter_map(|it| paper(it, span)).collect();
        facts.put(Fill::Papers, &format!("Papers {since}"), sent);
        let resolutions = reading.resolutions_for_all()?;
        let own = resolutions
            .iter()
            .filter(|it| it.group == row.group && it.meeting != row.id);
        let actions = own.filter_map(|it| resolution(it, span)).collect();
        facts.put(
            Fill::Actions,
            &format!("Actions open, and done {since}"),
            actions,
        );
        Ok(facts)
    }

    /// Each school with its category where the group is confidential, and numbers else.
    fn categories_decided(
        &self,
        caseload: &Caseload<'_>,
        by_name: bool,
        span: Span,
    ) -> Vec<String> {
        let mut named = Vec::new();
        let mut counted: BTreeMap<String, usize> = BTreeMap::new();
        for kept in caseload {
            for it in &kept.record.decisions {
                let Some(on) = it.decided_on.filter(|on| span.holds(*on)) else {
                    continue;
                };
                let name = self.shelf.name_given(it);
                named.push(format!(
                    "{}: {name}, {}",
                    kept.record.school.name,
                    full_date(on)
                ));
                *counted.entry(name).or_default() += 1;
            }
        }
        if by_name {
            return named;
        }
        let counted = counted.into_iter();
        counted
            .map(|(name, number)| format!("{name}: {}", schools(number)))
            .collect()
    }
}

fn visits(caseload: &Caseload<'_>, span: Span) -> Vec<String> {
    let held = caseload.iter().map(|it| held_in(&it.record, span).len());
    let held: Vec<usize> = held.filter(|it| *it > 0).collect();
    let all: usize = held.iter().sum();
    let visits = if all == 1 { "visit" } else { "visits" };
    let said = (all > 0).then(|| format!("{all} {visits}, to {}", schools(held.len())));
    said.into_iter().collect()
}

fn inspections(caseload: &Caseload<'_>, span: Span) -> Vec<String> {
    let all = caseload.iter().flat_map(|kept| {
        let name = &kept.record.school.name;
        let own = kept.record.inspections.iter();
        let own = own.flat_map(move |it| inspection(it, span));
        own.map(move |it| format!("{name}: {it}"))
    });
    all.collect()
}

fn schools(number: usize) -> String {
    let schools = if number == 1 { "school" } else { "schools" };
    format!("{number} {schools}")
}
