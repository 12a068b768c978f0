//! A school typed in by hand: one that the register does not have, or not yet.

use changes::value::Value;
use domain::{
    id::SchoolId,
    school::{Governance, Urn},
};
use store::fields::{self, AsEntity, school as field};

use crate::{
    App,
    error::AppError,
    record_fields::{record_fields, text_value},
};

/// A school as it is typed in. What is not known is left empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewSchool<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its number in the national register.
    pub urn: Option<u32>,
    /// "Primary", "Secondary" …
    pub phase: &'a str,
    /// Who maintains it.
    pub governance: Governance,
    /// Its postal town.
    pub town: &'a str,
    /// Its headteacher.
    pub head: &'a str,
}

impl App {
    /// Adds a school. One with a number is the same record that the register would make.
    ///
    /// # Errors
    /// [`AppError::Missing`] without a name, [`AppError::WrongValue`] for a number that is none,
    /// [`AppError::UrnTaken`], and what the store says.
    pub fn add_school(&mut self, new: &NewSchool<'_>) -> Result<SchoolId, AppError> {
        let name = new.name.trim();
        if name.is_empty() {
            return Err(AppError::Missing("the school’s name"));
        }
        let urn = new.urn.map(checked).transpose()?;
        if let Some(urn) = urn {
            let known = self.book()?.read().school_by_urn_as_entered(urn)?;
            if let Some(known) = known {
                return Err(AppError::UrnTaken {
                    urn,
                    name: known.name,
                });
            }
        }
        let governance = (new.governance != Governance::Other).then(|| new.governance.word());
        let values = [
            (field::urn, urn.map(|it| Value::Whole(it.into()))),
            (field::name, text_value(name)),
            (field::phase, text_value(new.phase.trim())),
            (field::governance, governance.and_then(text_value)),
            (field::status, text_value("Open")),
            (field::town, text_value(new.town.trim())),
            (field::head, text_value(new.head.trim())),
        ];
        let (id, _) = self.write_as("School added", |writing| {
            let drawn = || SchoolId(writing.new_id());
            let id = urn.map_or_else(drawn, fields::registered_school);
            record_fields(writing, id.entity(), fields::shared(id), values)?;
            Ok(id)
        })?;
        Ok(id)
    }
}

fn checked(number: u32) -> Result<u32, AppError> {
    let urn = Urn::new(number).ok_or_else(|| AppError::WrongValue {
        value: number.to_string(),
        wanted: "a URN, which has six digits",
    })?;
    Ok(urn.number())
}
