//! Recording what a school was given of what it may have, other than by a visit: a training session, a
//! day of another service, a kind of support. What is only planned is a promise until it was given.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::{ProvisionId, SchoolId};
use framework::{
    Framework,
    entitlement::{Halves, Measure},
};
use store::{
    fields::{self, AsEntity, provision},
    provisions::ProvisionRow,
};
use thiserror::Error;

use crate::{
    App,
    error::AppError,
    record_fields::{record_fields, text_value},
};

/// What something given belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Provided<'a> {
    /// An entitlement, by the framework's id.
    Entitlement(&'a str),
    /// A kind of support, by the framework's id.
    Support(&'a str),
}

/// Something that a school was given, or is to be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewProvision<'a> {
    /// What it belongs to.
    pub of: Provided<'a>,
    /// Its day.
    pub on: NaiveDate,
    /// Whether it took place; else it is planned.
    pub given: bool,
    /// How much, in the entitlement's own unit; one of it where nothing is said.
    pub amount: Option<Halves>,
    /// How many half days it took of what the entitlement is part of; none where nothing is said.
    pub half_days: u32,
    /// Who gives it; may be empty.
    pub who: &'a str,
    /// What to remember of it; may be empty.
    pub note: &'a str,
}

/// Why something given is not recorded.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ProvisionError {
    /// The framework has nothing of this id that schools may have.
    #[error("the framework has no entitlement “{0}”; see `framework show`")]
    NoEntitlement(String),
    /// The framework has no such kind of support.
    #[error("the framework has no support “{0}”; see `framework show`")]
    NoSupport(String),
    /// Nothing was given.
    #[error("how much was given is missing: a number above nothing")]
    Nothing,
    /// Half of something that has no halves.
    #[error("half a {} cannot be given: say a whole number", .0.word())]
    NoHalves(Measure),
    /// No such entry.
    #[error("there is no such entry of something given in this book")]
    NotFound,
}

impl App {
    /// Records that a school was given something of the adviser's framework, or is to be given it on
    /// a day. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::Provision`], and what the store says.
    pub fn record_provision(
        &mut self,
        school: SchoolId,
        new: &NewProvision<'_>,
    ) -> Result<(ProvisionId, i64), AppError> {
        let known = self.book()?.read().find_school(school)?;
        known.ok_or(AppError::NoSchool)?;
        let framework = self.adviser_framework()?;
        let amount = checked(framework, new)?;
        let (entitlement, support) = match new.of {
            Provided::Entitlement(id) => (text_value(id), None),
            Provided::Support(id) => (None, text_value(id)),
        };
        let values = [
            (provision::school, Some(Value::Entity(school.entity()))),
            (provision::framework, text_value(&framework.id)),
            (provision::entitlement, entitlement),
            (provision::support, support),
            (provision::set_for, Some(Value::Day(new.on))),
            (provision::given, Some(Value::Flag(new.given))),
            (
                provision::amount,
                Some(Value::Whole(amount.halves().into())),
            ),
            (
                provision::half_days,
                Some(Value::Whole(new.half_days.into())),
            ),
            (provision::who, text_value(new.who.trim())),
            (provision::note, text_value(new.note.trim())),
        ];
        self.write_as("Given support recorded", |writing| {
            let id = ProvisionId(writing.new_id());
            record_fields(writing, id.entity(), fields::shared(school), values)?;
            Ok(id)
        })
    }

    /// Records that something planned was given on a day; today when none is given. Answers with the
    /// moment.
    ///
    /// # Errors
    /// [`AppError::Provision`] where there is no such entry, and what the store says.
    pub fn give_provision(
        &mut self,
        id: ProvisionId,
        on: Option<NaiveDate>,
    ) -> Result<i64, AppError> {
        let row = self.book()?.read().find_provision(id)?;
        let row = row.ok_or(ProvisionError::NotFound)?;
        let on = on.unwrap_or_else(|| self.today());
        let values = [
            (provision::set_for, Some(Value::Day(on))),
            (provision::given, Some(Value::Flag(true))),
        ];
        let ((), at) = self.write_as("Given support recorded", |writing| {
            record_fields(writing, id.entity(), fields::shared(row.school), values)
        })?;
        Ok(at)
    }

    /// What a school was given or is to be given, by day, each with what it is called.
    pub(crate) fn provisions_named(
        &self,
        school: SchoolId,
    ) -> Result<Vec<(ProvisionRow, String)>, AppError> {
        let rows = self.book()?.read().provisions_of(school)?.into_iter();
        let named = rows.map(|row| {
            let (what, _) = named(&row, self.shelf.get(&row.framework).ok());
            (row, what)
        });
        Ok(named.collect())
    }
}

/// What something given is called, and the section it comes from; its id where the framework has
/// nothing of the kind any more.
pub(crate) fn named<'f>(
    row: &ProvisionRow,
    framework: Option<&'f Framework>,
) -> (String, Option<&'f str>) {
    let entitlement = row
        .entitlement
        .as_deref()
        .and_then(|id| framework?.entitlement(id));
    let mut support = framework.map_or(&[][..], |it| &it.support).iter();
    let support = support.find(|it| Some(&it.id) == row.support.as_ref());
    match (entitlement, support) {
        (Some(it), _) => (it.what.clone(), Some(&it.source)),
        (None, Some(it)) => (it.title.clone(), Some(&it.source)),
        (None, None) => {
            let id = row.entitlement.clone().or_else(|| row.support.clone());
            (id.unwrap_or_default(), None)
        }
    }
}

/// How much it is, where the framework has it and can count it.
fn checked(framework: &Framework, new: &NewProvision<'_>) -> Result<Halves, ProvisionError> {
    let amount = new.amount.unwrap_or(Halves::whole(1));
    if amount == Halves::default() {
        return Err(ProvisionError::Nothing);
    }
    match new.of {
        Provided::Support(id) => {
            let known = framework.support.iter().any(|it| it.id == id);
            let no_support = || ProvisionError::NoSupport(id.to_owned());
            known.then_some(amount).ok_or_else(no_support)
        }
        Provided::Entitlement(id) => {
            let entitlement = framework.entitlement(id);
            let no_entitlement = || ProvisionError::NoEntitlement(id.to_owned());
            let unit = entitlement.ok_or_else(no_entitlement)?.unit;
            if amount.has_half() && !unit.has_halves() {
                return Err(ProvisionError::NoHalves(unit));
            }
            Ok(amount)
        }
    }
}
