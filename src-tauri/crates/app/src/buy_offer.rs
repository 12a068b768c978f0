//! Recording that a school buys something that a framework sells, and that it stops.

use changes::value::Value;
use chrono::NaiveDate;
use domain::{
    calendar::words::full_date,
    id::{PurchaseId, SchoolId},
};
use framework::{Framework, entitlement::Entitlement};
use store::{
    fields::{self, AsEntity, purchase},
    purchases::PurchaseRow,
};
use thiserror::Error;

use crate::{
    App,
    error::AppError,
    record_fields::{record_fields, text_value},
};

/// What a school buys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewPurchase<'a> {
    /// The framework's id of the entitlement.
    pub offer: &'a str,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; without one it goes on until it is stopped.
    pub until: Option<NaiveDate>,
    /// What to remember of it; may be empty.
    pub note: &'a str,
}

/// Why something is not recorded as bought, or as stopped.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum OfferError {
    /// The framework has nothing of this id that costs something.
    #[error("the framework sells no “{offer}”{}", sold_words(sold))]
    NotSold {
        /// What was asked for.
        offer: String,
        /// What it sells, by id.
        sold: Vec<String>,
    },
    /// It is bought on one of these days already.
    #[error("the school buys “{what}” already, from {}{}", full_date(*.from), until_words(*.until))]
    Already {
        /// What.
        what: String,
        /// The first day of the purchase that is known.
        from: NaiveDate,
        /// Its last day.
        until: Option<NaiveDate>,
    },
    /// It is not bought on the day on which it is to stop.
    #[error("the school does not buy “{what}” on {}", full_date(*.on))]
    NotBought {
        /// What.
        what: String,
        /// The day.
        on: NaiveDate,
    },
}

fn sold_words(sold: &[String]) -> String {
    match sold {
        [] => "; it sells nothing".to_owned(),
        sold => format!("; it sells “{}”", sold.join("”, “")),
    }
}

fn until_words(until: Option<NaiveDate>) -> String {
    until.map_or_else(String::new, |it| format!(" until {}", full_date(it)))
}

impl App {
    /// Records that a school buys something of the adviser's framework, for which it has to be one
    /// that costs something. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::Offer`], [`AppError::DaysReversed`], and what the store
    /// says.
    pub fn buy_offer(
        &mut self,
        school: SchoolId,
        new: &NewPurchase<'_>,
    ) -> Result<(PurchaseId, i64), AppError> {
        if let Some(last) = new.until.filter(|it| *it < new.from) {
            return Err(AppError::DaysReversed {
                first: new.from,
                last,
            });
        }
        let framework = self.present_framework(Some(school))?;
        let offer = sold(framework, new.offer)?;
        let bought = self.purchases_under(framework, school)?;
        let overlaps = |it: &&PurchaseRow| {
            it.entitlement == offer.id
                && it.ended_on.is_none_or(|until| new.from <= until)
                && new.until.is_none_or(|until| it.began_on <= until)
        };
        if let Some(known) = bought.iter().find(overlaps) {
            return Err(OfferError::Already {
                what: offer.what.clone(),
                from: known.began_on,
                until: known.ended_on,
            }
            .into());
        }
        let values = [
            (purchase::school, Some(Value::Entity(school.entity()))),
            (purchase::framework, text_value(&framework.id)),
            (purchase::entitlement, text_value(&offer.id)),
            (purchase::began_on, Some(Value::Day(new.from))),
            (purchase::ended_on, new.until.map(Value::Day)),
            (purchase::note, text_value(new.note.trim())),
        ];
        self.write_as("Purchase recorded", |writing| {
            let id = PurchaseId(writing.new_id());
            record_fields(writing, id.entity(), fields::shared(school), values)?;
            Ok(id)
        })
    }

    /// Records the last day on which a school has something that it buys. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::Offer`] where it is not bought on that day, and what the
    /// store says.
    pub fn stop_offer(
        &mut self,
        school: SchoolId,
        offer: &str,
        on: NaiveDate,
    ) -> Result<i64, AppError> {
        let framework = self.present_framework(Some(school))?;
        let offer = sold(framework, offer)?;
        let mut bought = self.purchases_under(framework, school)?.into_iter();
        let is_had = |it: &PurchaseRow| {
            it.entitlement == offer.id
                && it.began_on <= on
                && it.ended_on.is_none_or(|until| on <= until)
        };
        let known = bought.find(is_had).ok_or_else(|| OfferError::NotBought {
            what: offer.what.clone(),
            on,
        })?;
        let last = [(purchase::ended_on, Some(Value::Day(on)))];
        let ((), at) = self.write_as("End of a purchase recorded", |writing| {
            record_fields(writing, known.id.entity(), fields::shared(school), last)
        })?;
        Ok(at)
    }

    fn purchases_under(
        &self,
        framework: &Framework,
        school: SchoolId,
    ) -> Result<Vec<PurchaseRow>, AppError> {
        let reading = self.book()?.read();
        reading.find_school(school)?.ok_or(AppError::NoSchool)?;
        let mut bought = reading.purchases_of(school)?;
        bought.retain(|it| it.framework == framework.id);
        Ok(bought)
    }
}

/// Something that the framework sells, by its id.
fn sold<'f>(framework: &'f Framework, id: &str) -> Result<&'f Entitlement, OfferError> {
    let entitlement = framework.entitlement(id);
    entitlement
        .filter(|it| it.is_sold())
        .ok_or_else(|| OfferError::NotSold {
            offer: id.to_owned(),
            sold: framework.sold().map(|it| it.id.clone()).collect(),
        })
}
