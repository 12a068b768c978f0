//! Correcting what the book says of a school. Over the register's word the adviser's stands until the
//! adviser takes the register's again.

use changes::value::Value;
use chrono::NaiveDate;
use domain::{id::SchoolId, school::Governance};
use store::{
    fields::{self, AsEntity, correction, school as field},
    schools::SchoolRow,
    writing::Writing,
};

use crate::{
    App,
    error::AppError,
    record_fields::{record_fields, text_value},
    register_facts::fact,
};

/// A fact about a school that can be corrected. Its number is not one: it says which school it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SchoolFact {
    /// What it is called.
    Name,
    /// "Primary", "Secondary" …
    Phase,
    /// Who maintains it, by the word of [`Governance`].
    Governance,
    /// Its headteacher.
    Head,
    /// Its postal town.
    Town,
    /// Its postcode.
    Postcode,
    /// Its telephone, as written.
    Telephone,
    /// Its website, as written.
    Website,
}

impl SchoolFact {
    fn field(self) -> &'static str {
        match self {
            Self::Name => field::name,
            Self::Phase => field::phase,
            Self::Governance => field::governance,
            Self::Head => field::head,
            Self::Town => field::town,
            Self::Postcode => field::postcode,
            Self::Telephone => field::telephone,
            Self::Website => field::website,
        }
    }
}

impl App {
    /// Corrects facts of a school; an empty text clears one, and what stands already is not written.
    /// Of a school of the register it is kept that the word is the adviser's. Answers with the
    /// moment, or with nothing when nothing changed.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::Missing`] for an empty name, [`AppError::WrongValue`] for
    /// a governance that is none, and what the store says.
    pub fn correct_school(
        &mut self,
        school: SchoolId,
        facts: &[(SchoolFact, &str)],
    ) -> Result<Option<i64>, AppError> {
        let known = self.find_school(school)?;
        let mut changed = Vec::new();
        for (fact_of, text) in facts {
            let value = checked(*fact_of, text.trim())?;
            if fact(&known, fact_of.field()) != value {
                changed.push((fact_of.field(), value));
            }
        }
        if changed.is_empty() {
            return Ok(None);
        }
        let marked = is_of_register(&known).then(|| self.today());
        let id = known.id;
        let ((), at) = self.write_as("School corrected", |writing| {
            for (field, _) in &changed {
                if let Some(today) = marked {
                    mark(writing, id, field, Some(today))?;
                }
            }
            record_fields(writing, id.entity(), fields::shared(id), changed)
        })?;
        Ok(Some(at))
    }
}

/// Keeps that a field is the adviser's word from a day on; without a day, that it is not any more.
pub(crate) fn mark(
    writing: &mut Writing<'_>,
    school: SchoolId,
    field: &'static str,
    on: Option<NaiveDate>,
) -> Result<(), AppError> {
    let name = field.trim_start_matches("school.");
    let values = [
        (correction::school, Some(Value::Entity(school.entity()))),
        (correction::field, text_value(name)),
        (correction::corrected_on, on.map(Value::Day)),
    ];
    let entity = fields::correction_entity(school, name);
    record_fields(writing, entity, fields::shared(school), values)
}

/// A school typed in by hand has no council's code; every row of the register has one.
fn is_of_register(school: &SchoolRow) -> bool {
    school.urn.is_some() && !school.council.is_empty()
}

fn checked(fact: SchoolFact, text: &str) -> Result<Option<Value>, AppError> {
    match fact {
        SchoolFact::Name if text.is_empty() => Err(AppError::Missing("the school’s name")),
        SchoolFact::Governance if !text.is_empty() => {
            let governance = Governance::from_word(text).ok_or_else(|| AppError::WrongValue {
                value: text.to_owned(),
                wanted: "who maintains the school",
            })?;
            let is_said = governance != Governance::Other;
            Ok(is_said.then(|| Value::Text(text.to_owned())))
        }
        SchoolFact::Name
        | SchoolFact::Phase
        | SchoolFact::Governance
        | SchoolFact::Head
        | SchoolFact::Town
        | SchoolFact::Postcode
        | SchoolFact::Telephone
        | SchoolFact::Website => Ok(text_value(text)),
    }
}
