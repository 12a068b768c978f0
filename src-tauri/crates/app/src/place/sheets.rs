//! Places on a sheet: which record keeps what, and how a place is named.

use changes::{space::Space, value::Value};
use domain::id::SheetId;
use framework::{
    Framework,
    category::{Area, Criterion},
};
use store::{
    fields::{self, AsEntity},
    reading::Reading,
};

use super::{Place, Target};
use crate::{error::AppError, sheet_refusal::SheetRefusal};

/// Who grades where the framework names nobody.
pub(crate) const ADVISER: &str = "adviser";

/// What one place of a sheet is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum MarkPlace {
    /// A criterion, ticked where the school fits it.
    Criterion(String),
    /// An area with who grades it.
    Area(String, String),
}

impl MarkPlace {
    /// Its name in the book.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Criterion(id) => format!("criterion:{id}"),
            Self::Area(id, grader) => format!("area:{id}:{grader}"),
        }
    }

    /// The place of this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let (kind, rest) = name.split_once(':')?;
        match kind {
            "criterion" => Some(Self::Criterion(rest.to_owned())),
            "area" => {
                let (area, grader) = rest.split_once(':')?;
                Some(Self::Area(area.to_owned(), grader.to_owned()))
            }
            _ => None,
        }
    }

    /// Whether a sheet of this framework has it.
    pub(crate) fn is_of(&self, framework: &Framework) -> bool {
        match self {
            Self::Criterion(id) => criterion(framework, id).is_some(),
            Self::Area(id, grader) => {
                area(framework, id).is_some() && graders(framework).any(|it| it == grader)
            }
        }
    }
}

/// A criterion by its id.
pub(crate) fn criterion<'f>(framework: &'f Framework, id: &str) -> Option<&'f Criterion> {
    framework.deciding.criteria.iter().find(|it| it.id == id)
}

/// An area that is graded, by its id.
pub(crate) fn area<'f>(framework: &'f Framework, id: &str) -> Option<&'f Area> {
    framework.graded_areas().find(|it| it.id == id)
}

/// Who grades the areas, by the ids of actors; the adviser where nobody is named.
pub(crate) fn graders(framework: &Framework) -> impl Iterator<Item = &str> {
    let named = framework.deciding.graders.iter().map(String::as_str);
    let alone = framework.deciding.graders.is_empty().then_some(ADVISER);
    alone.into_iter().chain(named)
}

/// The space in which a sheet's records lie.
pub(crate) fn space_of_sheet(reading: Reading<'_>, sheet: SheetId) -> Result<Space, AppError> {
    let row = reading.find_sheet(sheet)?.ok_or(SheetRefusal::NoSheet)?;
    Ok(fields::shared(row.home))
}

/// The record that a field of this name has at a place of a sheet.
pub(super) fn target(
    reading: Reading<'_>,
    (place, sheet): (&Place, SheetId),
    field: &'static str,
) -> Result<Target, AppError> {
    let space = space_of_sheet(reading, sheet)?;
    match (place, field.split_once('.')) {
        (Place::Mark(_, name), Some(("mark", _))) => Ok(Target {
            entity: fields::mark_entity(sheet, name),
            space,
            field,
            anchors: vec![
                (fields::mark::sheet, Value::Entity(sheet.entity())),
                (fields::mark::place, Value::Text(name.clone())),
            ],
        }),
        (_, _) => Err(AppError::WrongPlace { field }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_back_the_name_it_has_in_the_book() {
        for place in [
            MarkPlace::Criterion("3a-1".into()),
            MarkPlace::Area("vision".into(), "headteacher".into()),
        ] {
            assert_eq!(MarkPlace::named(&place.name()), Some(place));
        }
        for name in ["criterion", "area:vision", "part:actions", ""] {
            assert_eq!(MarkPlace::named(name), None, "{name}");
        }
    }
}
