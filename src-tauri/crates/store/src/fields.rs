//! The kinds of record and their fields. A name stays what it means for ever; a field that has to
//! mean something else gets another name.

use changes::{id::EntityId, space::Space};
use chrono::NaiveDate;
use domain::id::{
    ActionId, AdoptionId, AnswerId, ChairId, ClosureId, ConcernId, DecisionId, EditionId, EventId,
    ForecastId, HalfTermId, HeadshipId, InspectionId, MeetingId, MembershipId, NoteId, PaperId,
    PersonId, ProvisionId, PurchaseId, ReminderId, ReviewId, SchoolId, SheetId, TargetId, VisitId,
};

macro_rules! fields {
    ($($(#[$doc:meta])* $module:ident { $($name:ident),+ $(,)? })+) => {
        $($(#[$doc])* pub mod $module {
            $(
                #[doc = concat!("The field `", stringify!($module), ".", stringify!($name), "`.")]
                #[allow(non_upper_case_globals, reason = "a field constant is spelt as its field")]
                pub const $name: &str = concat!(stringify!($module), ".", stringify!($name));
            )+
        })+

        /// The field of this name, if this version knows it.
        pub(crate) fn known(name: &str) -> Option<&'static str> {
            const ALL: &[&str] = &[$($($module::$name),+),+];
            ALL.iter().copied().find(|it| *it == name)
        }
    };
}

fields! {
    /// The adviser whose book this is.
    adviser { name, role, framework }
    /// A school, as the register or the adviser describes it.
    school {
        urn, name, council, council_name, phase, kind, governance, status, opened_on, closed_on,
        low_age, high_age, sixth_form, town, postcode, telephone, website, head, head_job_title,
        merged_into, merged_as,
    }
    /// A visit to a school, under the framework of its time.
    visit {
        school, framework, kind, planned_on, held_on, half_days, time_in, time_out, summary,
        cancelled_why, support, support_on, second_adviser, foci, foci_with, foci_on, school_part,
        progress, to_share, support_agreed, direction, category_proposed, category_reasons,
        next_visit_on, next_focus, head_comments, no_pupils,
    }
    /// What was seen and said under one heading of one visit.
    response {
        visit, heading, school_view, evidence, sources, judgement, strengths, areas, disagreement,
        school_judgement,
    }
    /// A private remark under one heading: its own record, in the school's private space.
    remark { visit, heading, text }
    /// What the adviser tells the council and not the school.
    alert { visit, text }
    /// An action agreed at a visit, or what a meeting decided.
    action { visit, meeting, under, what, who, due_on, measure, done_on }
    /// A person met at a visit.
    person { visit, name, role }
    /// A category given to a school from a day on.
    decision {
        school, framework, category, decided_on, reason, met, agreed_with, agreed_on, waived_why,
        sheet, concern, direction,
    }
    /// A sheet on which the category of a school is weighed, by a framework's criteria or grades.
    sheet { school, framework, begun_on }
    /// What stands in one place of a sheet: a tick or a grade, and the evidence for it.
    mark { sheet, place, ticked, grade, evidence }
    /// A headteacher's first day in post.
    headship { school, name, began_on, first }
    /// A chair of governors' first day in office.
    chair { school, name, began_on }
    /// That a field of a school is the adviser's word against the register's.
    correction { school, field, corrected_on }
    /// What the adviser wants to be reminded of, in the school's private space.
    reminder { school, what, due_on, done_on }
    /// Something that happened at a school, or for the whole caseload, and has no record of its own.
    event { school, visit, kind, of, happened_on, note }
    /// What was answered to something offered or considered, for one time that it was.
    answer {
        school, framework, duty, entitlement, visit, started_on, answered_on, kind, who, reason,
    }
    /// What a school buys of what a framework sells, from a first day to a last one.
    purchase { school, framework, entitlement, began_on, ended_on, note }
    /// What a school was given of an entitlement or a kind of support, or is to be given, other than by
    /// a visit; `amount` in halves of the entitlement's unit.
    provision {
        school, framework, entitlement, support, set_for, given, amount, half_days, who, note,
    }
    /// An inspection, under the framework of its first day; `grades` has one word a judged area,
    /// "leadership=good".
    inspection {
        school, framework, held_on, published_on, overall, concern, ungraded, safeguarding, grades,
        note,
    }
    /// What somebody thought on a day that an inspection would find.
    forecast { school, framework, made_on, by, area, grade, or_grade, securely, note }
    /// A newer official list of bank holidays, in the adviser's own space, with what it moved.
    bank_holidays { list, known_on, moved, dismissed_on }
    /// Days on which the adviser's office is closed, in the adviser's own space.
    closure { first_day, last_day, title }
    /// One unbroken stretch of school: of one school, or of every school that has none of its own.
    half_term { school, term, first_day, last_day }
    /// One issued version of a Note of Visit.
    note {
        visit, version, issued_on, pdf, sha256, pages, composed, answer, answer_text, answered_on,
    }
    /// Who received a version, when and how.
    circulation { note, recipient, circulated_on, means }
    /// A concern about a school; `met` has one word an indicator that is met, "falling=what shows it".
    concern { school, framework, kind, raised_on, words, met, settled_on, outcome }
    /// A step of the path of a concern that was taken, and to whom it went.
    concern_step { concern, step, done_on, toward, note }
    /// Somebody's time in a seat of a group: of one school, or of the whole caseload.
    membership { school, framework, group, seat, name, began_on, ended_on }
    /// A meeting of a group; who was there and who sent apologies, a name each.
    meeting {
        school, framework, group, set_for, time, place, held_on, present, apologies, cancelled_why,
    }
    /// A paper of a framework: of one school, or of the whole caseload; an agenda or minutes are of a
    /// meeting.
    paper {
        school, framework, model, kind, meeting, title, begun_on, recipients, needs, agreed_on, agreed_by,
        ended_on, no_pupils,
    }
    /// What a paper says in one place: a part, an indicator, a point, a review.
    piece { paper, place, text, met }
    /// A target of a plan.
    target { paper, aim, steps, who, due_on, measure, done_on }
    /// That a plan was reviewed.
    review { paper, reviewed_on }
    /// One sealed version of a paper, with what was noticed and sent all the same.
    edition { paper, version, sealed_on, pdf, sha256, pages, composed, warnings }
    /// Who received a sealed version, when and how.
    sending { edition, recipient, sent_on, means }
    /// A framework of the adviser's own, as one text, in the adviser's own space.
    pack { framework, text, kept_on }
    /// That a school is under another framework from a day on: of one school, or of every school that
    /// is under `former` on that day.
    adoption { school, framework, former, began_on }
}

/// The one record that describes the adviser.
#[must_use]
pub fn adviser_entity() -> EntityId {
    EntityId::derived("adviser", &[])
}

/// The record of a school of the national register: the same on every device.
#[must_use]
pub fn registered_school(urn: u32) -> SchoolId {
    SchoolId(EntityId::derived("school", &[&urn.to_be_bytes()]).0)
}

/// The record of the adviser's correction of one field of a school.
#[must_use]
pub fn correction_entity(school: SchoolId, field: &str) -> EntityId {
    EntityId::derived("correction", &[&school.0, field.as_bytes()])
}

/// The record under one heading of a visit.
#[must_use]
pub fn response_entity(visit: VisitId, heading: &str) -> EntityId {
    EntityId::derived("response", &[&visit.0, heading.as_bytes()])
}

/// The private remark under one heading of a visit.
#[must_use]
pub fn remark_entity(visit: VisitId, heading: &str) -> EntityId {
    EntityId::derived("remark", &[&visit.0, heading.as_bytes()])
}

/// The alert to the council from a visit.
#[must_use]
pub fn alert_entity(visit: VisitId) -> EntityId {
    EntityId::derived("alert", &[&visit.0])
}

/// What a paper says in one place, by the place's name: "part:actions".
#[must_use]
pub fn piece_entity(paper: PaperId, place: &str) -> EntityId {
    EntityId::derived("piece", &[&paper.0, place.as_bytes()])
}

/// What stands in one place of a sheet, by the place's name: "criterion:green-1".
#[must_use]
pub fn mark_entity(sheet: SheetId, place: &str) -> EntityId {
    EntityId::derived("mark", &[&sheet.0, place.as_bytes()])
}

/// The record of the answer to a duty or an entitlement (`what`, by its kind and id) of a framework
/// at a school, for the one time that began on a day or with a visit.
#[must_use]
pub fn answer_entity(
    school: SchoolId,
    framework: &str,
    what: (&str, &str),
    began: (Option<VisitId>, NaiveDate),
) -> AnswerId {
    let began = match began {
        (Some(visit), _) => visit.to_string(),
        (None, on) => on.to_string(),
    };
    let parts = [framework, what.0, what.1, &began].map(str::as_bytes);
    let parts = [&[&school.0[..]], &parts[..]].concat();
    AnswerId(EntityId::derived("answer", &parts).0)
}

/// The record of an official list of bank holidays: the same wherever the same list is taken.
#[must_use]
pub fn bank_holidays_entity(list: &str) -> EntityId {
    EntityId::derived("bank_holidays", &[list.as_bytes()])
}

/// The record of a framework of the adviser's own, by the framework's id.
#[must_use]
pub fn pack_entity(framework: &str) -> EntityId {
    EntityId::derived("pack", &[framework.as_bytes()])
}

/// The record of the framework that a school is under from a day on; of every school under `former`
/// where none is named.
#[must_use]
pub fn adoption_entity(school: Option<SchoolId>, former: &str, on: NaiveDate) -> AdoptionId {
    let on = on.to_string();
    let id = match school {
        // What it was under before follows from the day.
        Some(school) => EntityId::derived("adoption", &[&school.0, on.as_bytes()]),
        None => EntityId::derived("adoption", &[former.as_bytes(), on.as_bytes()]),
    };
    AdoptionId(id.0)
}

/// The record of an office closure between two days.
#[must_use]
pub fn closure_entity(first: NaiveDate, last: NaiveDate) -> ClosureId {
    let (first, last) = (first.to_string(), last.to_string());
    ClosureId(EntityId::derived("closure", &[first.as_bytes(), last.as_bytes()]).0)
}

/// The record of a half term between two days, of one school or of all.
#[must_use]
pub fn half_term_entity(school: Option<SchoolId>, first: NaiveDate, last: NaiveDate) -> HalfTermId {
    let whose = school.map_or([0; 16], |it| it.0);
    let (first, last) = (first.to_string(), last.to_string());
    let parts = [&whose[..], first.as_bytes(), last.as_bytes()];
    HalfTermId(EntityId::derived("half_term", &parts).0)
}

/// The shared space of a school.
#[must_use]
pub fn shared(school: SchoolId) -> Space {
    Space::Shared(school.entity())
}

/// The private space of a school.
#[must_use]
pub fn private(school: SchoolId) -> Space {
    Space::Private(school.entity())
}

/// A domain id as the change log knows it.
pub trait AsEntity {
    /// The same sixteen bytes.
    fn entity(self) -> EntityId;
}

macro_rules! as_entity {
    ($($id:ident),+) => {
        $(impl AsEntity for $id {
            fn entity(self) -> EntityId {
                EntityId(self.0)
            }
        })+
    };
}

as_entity!(
    ActionId,
    AdoptionId,
    AnswerId,
    ChairId,
    ClosureId,
    ConcernId,
    DecisionId,
    EditionId,
    EventId,
    ForecastId,
    HalfTermId,
    HeadshipId,
    InspectionId,
    MeetingId,
    MembershipId,
    NoteId,
    PaperId,
    PersonId,
    ProvisionId,
    PurchaseId,
    ReminderId,
    ReviewId,
    SchoolId,
    SheetId,
    TargetId,
    VisitId
);
