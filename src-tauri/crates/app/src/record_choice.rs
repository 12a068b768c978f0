//! Recording something chosen: ticks, a grade, a time, a date.

use changes::value::Value;
use chrono::{NaiveDate, NaiveTime};
use framework::{Framework, category::Need};
use store::{StoreError, log::Seen, rescue::Said};

use crate::{
    App,
    error::AppError,
    paper_refusal::PaperRefusal,
    place::{self, ChoiceField, MarkPlace, Place, Whole, area},
    sheet_refusal::SheetRefusal,
};

impl App {
    /// Records the values, in place of what the editor was shown; none clears the field. `seen`
    /// of nothing means whatever stands now. Answers with what has now been shown, and the moment.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], [`AppError::NoHeading`], [`AppError::NoGrade`],
    /// [`AppError::NoSource`], [`AppError::WrongValue`], [`AppError::WrongPlace`], and what the
    /// store says; for an editor [`AppError::NotSaved`] with where the choice lies then.
    pub fn record_choice(
        &mut self,
        place: &Place,
        field: ChoiceField,
        values: &[String],
        seen: Option<&Seen>,
    ) -> Result<(Seen, i64), AppError> {
        let name = place::choice_field(field);
        match (self.choose_in_book(place, field, values, seen), seen) {
            (Ok(done), _) => {
                self.forget_unsaved(place, Some(name));
                Ok(done)
            }
            // A choice over the limit never fits; it stays where it was made.
            (Err(AppError::Store(why)), Some(seen))
                if !matches!(why, StoreError::TooLarge { .. }) =>
            {
                let said = Said::Choice(values.to_vec());
                Err(self.rescue((place, name, said, seen), why))
            }
            (Err(error), _) => Err(error),
        }
    }

    fn choose_in_book(
        &mut self,
        place: &Place,
        field: ChoiceField,
        values: &[String],
        seen: Option<&Seen>,
    ) -> Result<(Seen, i64), AppError> {
        let value = self.chosen(place, field, values)?;
        let target = place::choice_target(self.book()?.read(), place, field)?;
        self.write_as("Choice", |writing| {
            target.anchor(writing)?;
            Ok(writing.record(&target.edit(seen), value)?)
        })
    }

    /// The value that the choice is kept as, by the framework of its visit, paper or sheet.
    pub(crate) fn chosen(
        &self,
        place: &Place,
        field: ChoiceField,
        values: &[String],
    ) -> Result<Option<Value>, AppError> {
        self.known_place(place)?;
        let reading = self.book()?.read();
        let framework = match place.whole() {
            Whole::Visit(visit) => {
                let row = reading.find_visit(visit)?.ok_or(AppError::NoVisit)?;
                row.framework
            }
            Whole::Paper(paper) => {
                let row = reading.find_paper(paper)?.ok_or(PaperRefusal::NoPaper)?;
                row.framework
            }
            Whole::Sheet(sheet) => {
                let row = reading.find_sheet(sheet)?.ok_or(SheetRefusal::NoSheet)?;
                row.framework
            }
        };
        value_of(self.shelf.get(&framework)?, place, field, values)
    }
}

/// The value a field keeps; nothing when it is cleared.
pub(crate) fn value_of(
    framework: &Framework,
    place: &Place,
    field: ChoiceField,
    values: &[String],
) -> Result<Option<Value>, AppError> {
    if values.is_empty() {
        return Ok(None);
    }
    let value = match field {
        ChoiceField::Sources => Value::Words(sources(framework, values)?),
        ChoiceField::Judgement | ChoiceField::SchoolJudgement => {
            Value::Text(grade(framework, place, only(values)?)?)
        }
        ChoiceField::Under => Value::Text(heading(framework, only(values)?)?),
        ChoiceField::DueOn
        | ChoiceField::DoneOn
        | ChoiceField::FociOn
        | ChoiceField::TargetDueOn
        | ChoiceField::NextVisitOn => Value::Day(day(only(values)?)?),
        ChoiceField::CategoryProposed => Value::Text(category(framework, only(values)?)?),
        ChoiceField::Recipients => Value::Words(named(values)?),
        ChoiceField::Needs => Value::Words(needs(values)?),
        ChoiceField::Met | ChoiceField::Ticked => Value::Flag(yes(only(values)?)?),
        ChoiceField::Graded => Value::Text(grade_of_area(framework, place, only(values)?)?),
        ChoiceField::HalfDays => Value::Whole(half_days(only(values)?)?),
        ChoiceField::TimeIn | ChoiceField::TimeOut => Value::Text(time(only(values)?)?),
    };
    Ok(Some(value))
}

fn only(values: &[String]) -> Result<&str, AppError> {
    match values {
        [value] => Ok(value),
        _ => Err(AppError::WrongValue {
            value: values.join(", "),
            wanted: "one value",
        }),
    }
}

fn sources(framework: &Framework, values: &[String]) -> Result<Vec<String>, AppError> {
    for id in values {
        if framework.evidence_source(id).is_none() {
            return Err(AppError::NoSource(id.clone()));
        }
    }
    // In the framework's own order, so that ticking in another order is not another value.
    Ok(framework
        .evidence
        .iter()
        .filter(|source| values.contains(&source.id))
        .map(|source| source.id.clone())
        .collect())
}

fn grade(framework: &Framework, place: &Place, id: &str) -> Result<String, AppError> {
    let Place::Heading(_, heading) = place else {
        return Err(AppError::WrongPlace { field: "judgement" });
    };
    framework
        .heading(heading)
        .and_then(|it| it.scale.as_deref())
        .and_then(|scale| framework.scale(scale))
        .filter(|scale| scale.grades.iter().any(|grade| grade.id == id))
        .map(|_| id.to_owned())
        .ok_or_else(|| AppError::NoGrade(id.to_owned()))
}

fn grade_of_area(framework: &Framework, place: &Place, id: &str) -> Result<String, AppError> {
    let place = match place {
        Place::Mark(_, name) => MarkPlace::named(name),
        Place::Visit(_)
        | Place::Heading(..)
        | Place::Action(..)
        | Place::Person(..)
        | Place::Paper(_)
        | Place::Piece(..)
        | Place::Target(..) => None,
    };
    let Some(MarkPlace::Area(graded, _)) = place else {
        return Err(AppError::WrongPlace { field: "grade" });
    };
    let scale = area(framework, &graded).and_then(|it| framework.scale_of(it));
    scale
        .filter(|it| it.grades.iter().any(|grade| grade.id == id))
        .map(|_| id.to_owned())
        .ok_or_else(|| AppError::NoGrade(id.to_owned()))
}

fn heading(framework: &Framework, id: &str) -> Result<String, AppError> {
    framework
        .heading(id)
        .map(|it| it.id.clone())
        .ok_or_else(|| AppError::NoHeading(id.to_owned()))
}

fn category(framework: &Framework, id: &str) -> Result<String, AppError> {
    framework
        .category(id)
        .map(|it| it.id.clone())
        .ok_or_else(|| AppError::NoCategory(id.to_owned()))
}

fn day(text: &str) -> Result<NaiveDate, AppError> {
    text.parse().map_err(|_| AppError::WrongValue {
        value: text.to_owned(),
        wanted: "a date",
    })
}

/// Ids of actors or names: none twice and none empty.
fn named(values: &[String]) -> Result<Vec<String>, AppError> {
    let mut known: Vec<String> = Vec::new();
    for value in values {
        let value = value.trim();
        if value.is_empty() {
            return Err(AppError::Missing("who receives the paper"));
        }
        if !known.iter().any(|it| it == value) {
            known.push(value.to_owned());
        }
    }
    Ok(known)
}

fn needs(values: &[String]) -> Result<Vec<String>, AppError> {
    for value in values {
        if Need::from_word(value).is_none() {
            return Err(AppError::WrongValue {
                value: value.clone(),
                wanted: "something that a framework asks for first",
            });
        }
    }
    Ok(values.to_vec())
}

fn yes(text: &str) -> Result<bool, AppError> {
    (text == "yes").then_some(true).ok_or(AppError::WrongValue {
        value: text.to_owned(),
        wanted: "“yes”, or nothing",
    })
}

fn half_days(text: &str) -> Result<i64, AppError> {
    match text.parse() {
        Ok(number @ 0..=20) => Ok(number),
        Ok(_) | Err(_) => Err(AppError::WrongValue {
            value: text.to_owned(),
            wanted: "a number of half-days from 0 to 20",
        }),
    }
}

fn time(text: &str) -> Result<String, AppError> {
    NaiveTime::parse_from_str(text, "%H:%M")
        .map(|it| it.format("%H:%M").to_string())
        .map_err(|_| AppError::WrongValue {
            value: text.to_owned(),
            wanted: "a time such as 09:15",
        })
}
