//! Recording much of a visit in one step: how the command line writes. All of it or none.

use changes::{id::EntityId, value::Value};
use domain::id::{ActionId, PersonId, VisitId};
use store::{
    fields::{self, AsEntity},
    writing::{Edit, Writing},
};

use crate::{
    App,
    error::AppError,
    place::{self, ChoiceField, Place, Target, TextField},
    record_choice::value_of,
    record_fields::text_value,
};

/// A text with where it stands; an empty one clears its field.
pub type TextSaid = (Place, TextField, String);
/// A choice with where it is made; none clears the field.
pub type ChoiceMade = (Place, ChoiceField, Vec<String>);

/// What is to be recorded; what is not named stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VisitEntry {
    /// Texts; an empty one clears its field.
    pub texts: Vec<TextSaid>,
    /// Choices; none clears the field.
    pub choices: Vec<ChoiceMade>,
    /// Everybody met, in place of who was recorded.
    pub people: Option<Vec<PersonMet>>,
}

/// Somebody met at a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonMet {
    /// Their name.
    pub name: String,
    /// Their role; may be empty.
    pub role: String,
}

impl App {
    /// The action of this name at a visit: an id as printed, or a word of the writer's own choice
    /// that will mean the same action next time.
    #[must_use]
    pub fn action_named(visit: VisitId, name: &str) -> ActionId {
        name.parse().unwrap_or_else(|_| {
            ActionId(EntityId::derived("action", &[&visit.0, name.as_bytes()]).0)
        })
    }

    /// Records everything in one step.
    ///
    /// # Errors
    /// As [`record_choice`](Self::record_choice) and [`keep_draft`](Self::keep_draft); nothing is
    /// recorded then.
    pub fn record_visit(&mut self, visit: VisitId, entry: &VisitEntry) -> Result<(), AppError> {
        let reading = self.book()?.read();
        let row = reading.find_visit(visit)?.ok_or(AppError::NoVisit)?;
        let values = self.values_of(&row.framework, (&entry.texts, &entry.choices))?;
        let space = fields::shared(row.home);
        self.write_as("Visit recorded", |writing| {
            if let Some(people) = &entry.people {
                meet(writing, visit, space, people)?;
            }
            values
                .into_iter()
                .try_for_each(|(target, value)| put(writing, &target, value))
        })?;
        Ok(())
    }

    /// Each field with the value that it will keep, by the framework of its visit or paper.
    pub(crate) fn values_of(
        &self,
        framework: &str,
        (texts, choices): (&[TextSaid], &[ChoiceMade]),
    ) -> Result<Vec<(Target, Option<Value>)>, AppError> {
        let reading = self.book()?.read();
        let framework = self.shelf.get(framework)?;
        let mut values: Vec<(Target, Option<Value>)> = Vec::new();
        for (place, field, text) in texts {
            self.known_place(place)?;
            values.push((
                place::text_target(reading, place, *field)?,
                text_value(text),
            ));
        }
        for (place, field, chosen) in choices {
            self.known_place(place)?;
            let value = value_of(framework, place, *field, chosen)?;
            values.push((place::choice_target(reading, place, *field)?, value));
        }
        Ok(values)
    }
}

/// What was being typed in the field goes into its history first.
pub(crate) fn put(
    writing: &mut Writing<'_>,
    target: &Target,
    value: Option<Value>,
) -> Result<(), AppError> {
    target.anchor(writing)?;
    writing.settle_draft(target.entity, target.space, target.field)?;
    writing.record(&target.edit(None), value)?;
    Ok(())
}

fn meet(
    writing: &mut Writing<'_>,
    visit: VisitId,
    space: changes::space::Space,
    people: &[PersonMet],
) -> Result<(), AppError> {
    let wanted: Vec<(PersonId, &PersonMet)> = people
        .iter()
        .map(|it| {
            let id = EntityId::derived("person", &[&visit.0, it.name.as_bytes()]);
            (PersonId(id.0), it)
        })
        .collect();
    for known in writing.read().people_met(visit)? {
        if !wanted.iter().any(|(id, _)| *id == known) {
            writing.remove(known.entity(), space)?;
        }
    }
    for (id, person) in wanted {
        let values = [
            (fields::person::visit, Some(Value::Entity(visit.entity()))),
            (fields::person::name, text_value(&person.name)),
            (fields::person::role, text_value(&person.role)),
        ];
        for (field, value) in values {
            writing.record(
                &Edit {
                    entity: id.entity(),
                    space,
                    field,
                    seen: None,
                },
                value,
            )?;
        }
    }
    Ok(())
}
