//! What a framework calls the things that tell its events apart.
//!
//! Separate because forms, lists and sentences all ask for it. It must not know what happened.

use crate::{
    event::{Event, EventRef, Which},
    general::Framework,
    occasion::Occasion,
    paper::PaperKind,
};

/// Something that an event may be of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its id within the pack.
    pub id: String,
    /// What it is called.
    pub title: String,
}

impl Named {
    fn new(id: &str, title: &str) -> Self {
        Self {
            id: id.to_owned(),
            title: title.to_owned(),
        }
    }
}

impl Framework {
    /// The occasion with this id.
    #[must_use]
    pub fn occasion(&self, id: &str) -> Option<&Occasion> {
        self.occasions.iter().find(|it| it.id == id)
    }

    /// Everything that an event may be of, in the pack's order; nothing where it has no further name.
    #[must_use]
    pub fn named_by(&self, event: Event) -> Vec<Named> {
        match event.which() {
            Some(Which::VisitKind) => {
                let kinds = self.visit_kinds.iter();
                kinds.map(|it| Named::new(&it.id, &it.title)).collect()
            }
            Some(Which::Group) => {
                let groups = self.groups.iter();
                groups.map(|it| Named::new(&it.id, &it.title)).collect()
            }
            Some(Which::Paper) => self.named_papers(|_| true),
            Some(Which::Plan) => self.named_papers(|it| it == PaperKind::Plan),
            Some(Which::Statement) => self.named_papers(|it| it == PaperKind::Statement),
            Some(Which::Category) => {
                let categories = self.categories.iter();
                categories.map(|it| Named::new(&it.id, &it.label)).collect()
            }
            Some(Which::Occasion) => {
                let occasions = self.occasions.iter();
                occasions.map(|it| Named::new(&it.id, &it.title)).collect()
            }
            Some(Which::Concern) => {
                let concerns = self.concerns.iter();
                concerns.map(|it| Named::new(&it.id, &it.title)).collect()
            }
            None => Vec::new(),
        }
    }

    fn named_papers(&self, is_one: impl Fn(PaperKind) -> bool) -> Vec<Named> {
        let papers = self.papers.iter().filter(|it| is_one(it.kind));
        papers.map(|it| Named::new(&it.id, &it.title)).collect()
    }

    /// What the thing with this id is called that an event is of.
    #[must_use]
    pub fn title_of(&self, event: Event, id: &str) -> Option<String> {
        let named = self.named_by(event).into_iter();
        named.into_iter().find(|it| it.id == id).map(|it| it.title)
    }

    /// How a sentence names an event of one thing: “the meeting of the Board”. The bare noun where
    /// the framework does not know it.
    #[must_use]
    pub fn noun_of(&self, event: Event, id: &str) -> String {
        let noun = event.noun();
        if let Some(occasion) = self.occasion(id).filter(|_| event == Event::Occasion) {
            return occasion.noun.clone();
        }
        match (event.which(), self.title_of(event, id)) {
            (Some(Which::Group), Some(title)) => {
                let title = title.strip_prefix("The ").unwrap_or(&title);
                // A group that is called a meeting does not have another one.
                if let Some(rest) = title
                    .strip_prefix("Meeting ")
                    .filter(|_| noun == "the meeting")
                {
                    return format!("{noun} {rest}");
                }
                format!("{noun} of the {title}")
            }
            (Some(Which::VisitKind), Some(title)) => format!("{noun} ({title})"),
            (Some(Which::Paper), Some(title)) => format!("the sending of “{title}”"),
            (Some(_), Some(title)) => format!("{noun} “{title}”"),
            (_, None) | (None, Some(_)) => noun.to_owned(),
        }
    }

    /// How a sentence names what a pack asks for: by name where there is one, by the bare noun where
    /// several will do or any.
    #[must_use]
    pub fn noun(&self, what: &EventRef) -> String {
        match what.of.as_slice() {
            [one] => self.noun_of(what.event, one),
            _ => what.event.noun().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Framework, event::Event, problem::PackFile, sample};

    #[test]
    fn a_group_that_is_called_a_meeting_is_not_said_to_have_another_one() {
        let mut files = sample::files();
        let group = |id: &str, title: &str| {
            format!(
                "[[group]]\nid = \"{id}\"\ntitle = \"{title}\"\nmeets = \"Once\"\n\
                 functions = [\"Looks at progress\"]\nsource = \"1\"\n\
                 why = \"So\"\nmembers = [{{ who = \"headteacher\", part = \"chair\" }}]\n"
            )
        };
        files.push(PackFile {
            name: "groups.toml".to_owned(),
            text: group("director", "Meeting with the Director") + &group("board", "The Board"),
        });
        let pack = Framework::read(&files, &sample::calendar()).unwrap();
        let noun = |event, id| pack.noun_of(event, id);
        assert_eq!(
            noun(Event::MeetingHeld, "director"),
            "the meeting with the Director"
        );
        assert_eq!(
            noun(Event::MeetingHeld, "board"),
            "the meeting of the Board"
        );
    }
}
