//! What a framework sells to a school, and what of it the school buys.

use chrono::NaiveDate;
use domain::{calendar::words::full_date, id::SchoolId};
use framework::{
    Framework,
    entitlement::{Cost, Entitlement},
};
use store::purchases::PurchaseRow;

use crate::{App, error::AppError, school_record::SchoolRecord};

/// Something that a school may buy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferUse {
    /// The framework's id of the entitlement.
    pub entitlement: String,
    /// What it is.
    pub what: String,
    /// Whether a share or the full price is paid.
    pub cost: Cost,
    /// That it is for other schools, and for which; nothing where it is for this one.
    pub only_for: Option<String>,
    /// When it was bought, by first day.
    pub purchases: Vec<PurchaseRow>,
    /// The one that holds today.
    pub now: Option<PurchaseRow>,
    /// “Bought since 1 September 2026”, “Not bought”.
    pub words: String,
    /// Framework and section.
    pub source: String,
    /// Why it is offered.
    pub why: String,
    /// What was decided where the framework is silent or contradicts itself.
    pub ruling: Option<String>,
}

impl App {
    /// What the adviser's framework sells, for the school first, each with when the school bought it.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoFramework`], and what the store says.
    pub fn list_offers(&self, school: SchoolId) -> Result<Vec<OfferUse>, AppError> {
        let framework = self.present_framework(Some(school))?;
        self.with_school(school, |kept, grounds| {
            offers_of(&kept.record, framework, grounds.today)
        })
    }

    /// What a school buys or bought, by first day, each with what it is called.
    pub(crate) fn purchases_named(
        &self,
        school: SchoolId,
    ) -> Result<Vec<(PurchaseRow, String)>, AppError> {
        let purchases = self.book()?.read().purchases_of(school)?.into_iter();
        let named = purchases.map(|row| {
            let framework = self.shelf.get(&row.framework).ok();
            let what = framework.map_or(row.entitlement.as_str(), |it| {
                it.offer_name(&row.entitlement)
            });
            let what = what.to_owned();
            (row, what)
        });
        Ok(named.collect())
    }
}

/// Those for the school first, each group in the framework's order.
pub(crate) fn offers_of(
    record: &SchoolRecord,
    framework: &Framework,
    today: NaiveDate,
) -> Vec<OfferUse> {
    let school = record.about(framework, today);
    let mut offers: Vec<OfferUse> = framework
        .sold()
        .map(|it| {
            let is_out = it.schools.rules_out(&school, today);
            let only_for = it.schools.in_words(framework).filter(|_| is_out);
            offer(it, only_for, record, framework, today)
        })
        .collect();
    offers.sort_by_key(|it| it.only_for.is_some());
    offers
}

fn offer(
    it: &Entitlement,
    only_for: Option<String>,
    record: &SchoolRecord,
    framework: &Framework,
    today: NaiveDate,
) -> OfferUse {
    let purchases = record.purchases.iter();
    let own = purchases.filter(|row| row.framework == framework.id && row.entitlement == it.id);
    let purchases: Vec<PurchaseRow> = own.cloned().collect();
    let holds = |row: &&PurchaseRow| {
        row.began_on <= today && row.ended_on.is_none_or(|until| today <= until)
    };
    let now = purchases.iter().find(holds).cloned();
    OfferUse {
        entitlement: it.id.clone(),
        what: it.what.clone(),
        cost: it.cost,
        only_for,
        words: words(&purchases, now.as_ref(), today),
        purchases,
        now,
        source: format!("{}, {}", framework.citation, it.source),
        why: it.why.clone(),
        ruling: it.ruling.clone(),
    }
}

fn words(purchases: &[PurchaseRow], now: Option<&PurchaseRow>, today: NaiveDate) -> String {
    if let Some(now) = now {
        let since = full_date(now.began_on);
        return match now.ended_on {
            None => format!("Bought since {since}"),
            Some(until) => format!("Bought since {since}, until {}", full_date(until)),
        };
    }
    let next = purchases.iter().find(|it| it.began_on > today);
    let last = purchases.iter().filter_map(|it| it.ended_on).max();
    match (next, last) {
        (Some(next), _) => format!("Bought from {}", full_date(next.began_on)),
        (None, Some(last)) => format!("Bought until {}", full_date(last)),
        (None, None) => "Not bought".to_owned(),
    }
}
