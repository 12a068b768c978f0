//! The TOML file of `paper write`. A key left out leaves its place as it is.

use std::collections::BTreeMap;

use app::{App, ChoiceField, PaperWords, Place, TextField};
use domain::id::PaperId;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PaperFile {
    recipients: Option<Vec<String>>,
    needs: Option<Vec<String>>,
    #[serde(default)]
    parts: BTreeMap<String, String>,
    #[serde(default)]
    indicators: BTreeMap<String, Indicator>,
    #[serde(default)]
    points: Vec<String>,
    #[serde(default)]
    target: Vec<Target>,
    #[serde(default)]
    review: Vec<Review>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Indicator {
    met: Option<bool>,
    evidence: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Target {
    id: Option<String>,
    aim: Option<String>,
    steps: Option<String>,
    who: Option<String>,
    due_on: Option<DayText>,
    measure: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Review {
    id: String,
    found: Option<String>,
    /// By the target’s id or name.
    #[serde(default)]
    progress: BTreeMap<String, String>,
}

/// A day, with or without quotation marks; what it says is checked when written.
#[derive(Deserialize)]
#[serde(untagged)]
enum DayText {
    Bare(toml::value::Datetime),
    Quoted(String),
}

impl DayText {
    /// None for an empty text, which clears the day.
    fn values(self) -> Vec<String> {
        let text = match self {
            Self::Bare(day) => day.to_string(),
            Self::Quoted(text) => text,
        };
        if text.is_empty() {
            Vec::new()
        } else {
            vec![text]
        }
    }
}

/// What the file asks to write.
pub(super) fn read(text: &str, paper: PaperId) -> Result<PaperWords, String> {
    let file: PaperFile = toml::from_str(text).map_err(|error| error.to_string())?;
    let mut words = PaperWords::default();
    let whole = Place::Paper(paper);
    let chosen = [
        (ChoiceField::Recipients, file.recipients),
        (ChoiceField::Needs, file.needs),
    ];
    for (field, values) in chosen {
        let values = values.map(|it| (whole.clone(), field, it));
        words.choices.extend(values);
    }
    for (id, text) in file.parts {
        piece(&mut words, paper, format!("part:{id}"), text);
    }
    for (at, text) in file.points.into_iter().enumerate() {
        piece(&mut words, paper, format!("point:{}", at + 1), text);
    }
    for (id, indicator) in file.indicators {
        add_indicator(&mut words, paper, &id, indicator);
    }
    for target in file.target {
        add_target(&mut words, paper, target);
    }
    for review in file.review {
        add_review(&mut words, paper, review);
    }
    Ok(words)
}

fn piece(words: &mut PaperWords, paper: PaperId, name: String, text: String) {
    let place = Place::Piece(paper, name);
    words.texts.push((place, TextField::Piece, text));
}

fn add_indicator(words: &mut PaperWords, paper: PaperId, id: &str, indicator: Indicator) {
    let name = format!("indicator:{id}");
    if let Some(met) = indicator.met {
        let values = if met {
            vec!["yes".to_owned()]
        } else {
            Vec::new()
        };
        let place = Place::Piece(paper, name.clone());
        words.choices.push((place, ChoiceField::Met, values));
    }
    if let Some(evidence) = indicator.evidence {
        piece(words, paper, name, evidence);
    }
}

fn add_target(words: &mut PaperWords, paper: PaperId, target: Target) {
    let Target {
        id,
        aim,
        steps,
        who,
        due_on,
        measure,
    } = target;
    // Without an id, what is to be reached is its name.
    let name = id.or_else(|| aim.clone()).unwrap_or_default();
    let place = Place::Target(paper, App::target_named(paper, &name));
    let said = [
        (TextField::Aim, aim),
        (TextField::Steps, steps),
        (TextField::TargetWho, who),
        (TextField::TargetMeasure, measure),
    ];
    for (field, text) in said {
        let text = text.map(|it| (place.clone(), field, it));
        words.texts.extend(text);
    }
    let day = due_on.map(|it| (place, ChoiceField::TargetDueOn, it.values()));
    words.choices.extend(day);
}

fn add_review(words: &mut PaperWords, paper: PaperId, review: Review) {
    let Review {
        id,
        found,
        progress,
    } = review;
    if let Some(found) = found {
        piece(words, paper, format!("review:{id}"), found);
    }
    for (name, text) in progress {
        let target = App::target_named(paper, &name);
        piece(words, paper, format!("progress:{id}:{target}"), text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: PaperId = PaperId([1; 16]);

    #[test]
    fn what_is_left_out_is_not_written_and_what_is_said_has_its_place() {
        let words = read(
            "recipients = [\"chair\"]\npoints = [\"One\", \"\"]\n[parts]\nactions = \"Act\"\n\
             [indicators.low]\nmet = false\nevidence = \"Six books\"\n",
            PAPER,
        )
        .unwrap();
        let places: Vec<_> = words
            .texts
            .iter()
            .map(|(place, _, text)| match place {
                Place::Piece(_, name) => (name.as_str(), text.as_str()),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(
            places,
            [
                ("part:actions", "Act"),
                ("point:1", "One"),
                ("point:2", ""),
                ("indicator:low", "Six books"),
            ]
        );
        assert_eq!(
            words.choices.len(),
            2,
            "who receives it, and what is not met"
        );
        assert!(read("part = 1", PAPER).is_err());
    }

    #[test]
    fn a_target_is_named_by_its_aim_and_a_review_speaks_of_it_by_that_name() {
        let words = read(
            "[[target]]\naim = \"Read\"\ndue_on = 2027-07-16\n[[review]]\n\
             id = \"02020202020202020202020202020202\"\nprogress = { Read = \"Six of ten\" }\n",
            PAPER,
        )
        .unwrap();
        let target = App::target_named(PAPER, "Read");
        let place = Place::Target(PAPER, target);
        assert!(
            words
                .texts
                .contains(&(place.clone(), TextField::Aim, "Read".into()))
        );
        let day = vec!["2027-07-16".to_owned()];
        assert!(
            words
                .choices
                .contains(&(place, ChoiceField::TargetDueOn, day))
        );
        let (last, _, _) = words.texts.last().unwrap();
        let name = format!("progress:{}:{target}", "02".repeat(16));
        assert_eq!(*last, Place::Piece(PAPER, name));
    }
}
