-- What the heads add up to, a typed table a kind. Dropped and rebuilt at will; a column is a field.
CREATE TABLE adviser (
    entity INTEGER PRIMARY KEY,
    name TEXT,
    role TEXT,
    framework TEXT
) STRICT;

CREATE TABLE school (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    born INTEGER NOT NULL,
    urn INTEGER,
    name TEXT,
    council TEXT,
    council_name TEXT,
    phase TEXT,
    kind TEXT,
    governance TEXT,
    status TEXT,
    opened_on TEXT,
    closed_on TEXT,
    low_age INTEGER,
    high_age INTEGER,
    sixth_form INTEGER,
    town TEXT,
    postcode TEXT,
    telephone TEXT,
    website TEXT,
    head TEXT,
    head_job_title TEXT,
    merged_into BLOB,
    merged_as TEXT
) STRICT;

CREATE INDEX school_by_urn ON school (urn);
CREATE INDEX school_merged ON school (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE visit (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    school BLOB,
    framework TEXT,
    kind TEXT,
    planned_on TEXT,
    held_on TEXT,
    cancelled_why TEXT,
    support TEXT,
    support_on TEXT,
    foci_on TEXT,
    half_days INTEGER
) STRICT;

CREATE INDEX visit_by_school ON visit (school);

CREATE TABLE action (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    born INTEGER NOT NULL,
    visit BLOB,
    meeting BLOB,
    under TEXT,
    what TEXT,
    who TEXT,
    due_on TEXT,
    done_on TEXT
) STRICT;

CREATE INDEX action_by_visit ON action (visit);
CREATE INDEX action_by_meeting ON action (meeting) WHERE meeting IS NOT NULL;

CREATE TABLE person (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    born INTEGER NOT NULL,
    visit BLOB,
    name TEXT
) STRICT;

CREATE INDEX person_by_visit ON person (visit);

-- Who was met anywhere is asked whenever a note may name a pupil.
CREATE INDEX person_by_name ON person (name);

-- Responses, private remarks and alerts are found by their derived ids; this only leads a search
-- hit to its visit and heading.
CREATE TABLE passage (
    entity INTEGER PRIMARY KEY,
    visit BLOB,
    heading TEXT
) STRICT;

CREATE TABLE decision (
    entity INTEGER PRIMARY KEY,
    born INTEGER NOT NULL,
    school BLOB,
    framework TEXT,
    category TEXT,
    decided_on TEXT,
    reason TEXT,
    met TEXT,
    agreed_with TEXT,
    agreed_on TEXT,
    waived_why TEXT,
    sheet BLOB,
    concern INTEGER,
    direction TEXT
) STRICT;

CREATE INDEX decision_by_school ON decision (school);

CREATE TABLE sheet (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    born INTEGER NOT NULL,
    school BLOB,
    framework TEXT,
    begun_on TEXT
) STRICT;

CREATE INDEX sheet_by_school ON sheet (school);

-- Marks are found by their derived ids; this only leads to their sheet.
CREATE TABLE mark (
    entity INTEGER PRIMARY KEY,
    sheet BLOB,
    place TEXT
) STRICT;

CREATE INDEX mark_by_sheet ON mark (sheet);

CREATE TABLE headship (
    entity INTEGER PRIMARY KEY,
    school BLOB,
    name TEXT,
    began_on TEXT,
    first INTEGER
) STRICT;

CREATE INDEX headship_by_school ON headship (school);

CREATE TABLE chair (
    entity INTEGER PRIMARY KEY,
    school BLOB,
    name TEXT,
    began_on TEXT
) STRICT;

CREATE INDEX chair_by_school ON chair (school);

CREATE TABLE correction (
    entity INTEGER PRIMARY KEY,
    school BLOB,
    field TEXT,
    corrected_on TEXT
) STRICT;

CREATE TABLE reminder (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    school BLOB,
    what TEXT,
    due_on TEXT,
    done_on TEXT
) STRICT;

CREATE INDEX reminder_by_school ON reminder (school);

-- One without a school happened for the whole caseload.
CREATE TABLE event (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    school BLOB,
    visit BLOB,
    kind TEXT,
    "of" TEXT,
    happened_on TEXT,
    note TEXT
) STRICT;

CREATE INDEX event_by_school ON event (school);

CREATE TABLE answer (
    entity INTEGER PRIMARY KEY,
    school BLOB,
    framework TEXT,
    duty TEXT,
    entitlement TEXT,
    visit BLOB,
    started_on TEXT,
    answered_on TEXT,
    kind TEXT,
    who TEXT,
    reason TEXT
) STRICT;

CREATE INDEX answer_by_school ON answer (school);

CREATE TABLE purchase (
    entity INTEGER PRIMARY KEY,
    school BLOB,
    framework TEXT,
    entitlement TEXT,
    began_on TEXT,
    ended_on TEXT,
    note TEXT
) STRICT;

CREATE INDEX purchase_by_school ON purchase (school);

CREATE TABLE provision (
    entity INTEGER PRIMARY KEY,
    school BLOB,
    framework TEXT,
    entitlement TEXT,
    support TEXT,
    set_for TEXT,
    given INTEGER,
    amount INTEGER,
    half_days INTEGER,
    who TEXT,
    note TEXT
) STRICT;

CREATE INDEX provision_by_school ON provision (school);

CREATE TABLE inspection (
    entity INTEGER PRIMARY KEY,
    school BLOB,
    framework TEXT,
    held_on TEXT,
    published_on TEXT,
    overall TEXT,
    concern TEXT,
    ungraded TEXT,
    safeguarding TEXT,
    grades TEXT,
    note TEXT
) STRICT;

CREATE INDEX inspection_by_school ON inspection (school);

CREATE TABLE forecast (
    entity INTEGER PRIMARY KEY,
    school BLOB,
    framework TEXT,
    made_on TEXT,
    "by" TEXT,
    area TEXT,
    grade TEXT,
    or_grade TEXT,
    securely INTEGER,
    note TEXT
) STRICT;

CREATE INDEX forecast_by_school ON forecast (school);

CREATE TABLE bank_holidays (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    born INTEGER NOT NULL,
    list TEXT,
    known_on TEXT,
    moved TEXT,
    dismissed_on TEXT
) STRICT;

CREATE TABLE closure (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    first_day TEXT,
    last_day TEXT,
    title TEXT
) STRICT;

CREATE TABLE half_term (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    school BLOB,
    term TEXT,
    first_day TEXT,
    last_day TEXT
) STRICT;

CREATE TABLE note (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    visit BLOB,
    version INTEGER,
    issued_on TEXT,
    pdf BLOB,
    sha256 TEXT,
    pages INTEGER,
    answer TEXT,
    answer_text TEXT,
    answered_on TEXT
) STRICT;

CREATE INDEX note_by_visit ON note (visit);

CREATE TABLE circulation (
    entity INTEGER PRIMARY KEY,
    note BLOB,
    recipient TEXT,
    circulated_on TEXT,
    means TEXT
) STRICT;

-- Whole rows of it answer when the first copy went to whom, for thousands of notes at once.
CREATE INDEX circulation_by_note ON circulation (note, recipient, circulated_on);

CREATE TABLE concern (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    school BLOB,
    framework TEXT,
    kind TEXT,
    raised_on TEXT,
    words TEXT,
    settled_on TEXT,
    outcome TEXT
) STRICT;

CREATE INDEX concern_by_school ON concern (school);

CREATE TABLE concern_step (
    entity INTEGER PRIMARY KEY,
    concern BLOB,
    step TEXT,
    done_on TEXT,
    toward TEXT,
    note TEXT
) STRICT;

CREATE INDEX concern_step_by_concern ON concern_step (concern);

-- One without a school is of a group of the whole caseload; so with meetings.
CREATE TABLE membership (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    school BLOB,
    framework TEXT,
    "group" TEXT,
    seat TEXT,
    name TEXT,
    began_on TEXT,
    ended_on TEXT
) STRICT;

CREATE INDEX membership_by_school ON membership (school);

CREATE TABLE meeting (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    school BLOB,
    framework TEXT,
    "group" TEXT,
    set_for TEXT,
    "time" TEXT,
    place TEXT,
    held_on TEXT,
    cancelled_why TEXT
) STRICT;

CREATE INDEX meeting_by_school ON meeting (school);

-- One without a school is about the whole caseload.
CREATE TABLE paper (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    born INTEGER NOT NULL,
    school BLOB,
    framework TEXT,
    model TEXT,
    kind TEXT,
    meeting BLOB,
    title TEXT,
    begun_on TEXT,
    agreed_on TEXT,
    ended_on TEXT
) STRICT;

CREATE INDEX paper_by_school ON paper (school);

-- Pieces are found by their derived ids; this only leads to their paper.
CREATE TABLE piece (
    entity INTEGER PRIMARY KEY,
    paper BLOB,
    place TEXT
) STRICT;

CREATE INDEX piece_by_paper ON piece (paper);

CREATE TABLE target (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    born INTEGER NOT NULL,
    paper BLOB,
    aim TEXT,
    who TEXT,
    due_on TEXT,
    done_on TEXT
) STRICT;

CREATE INDEX target_by_paper ON target (paper);

CREATE TABLE review (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    paper BLOB,
    reviewed_on TEXT
) STRICT;

CREATE INDEX review_by_paper ON review (paper);

CREATE TABLE edition (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    paper BLOB,
    version INTEGER,
    sealed_on TEXT,
    pdf BLOB,
    sha256 TEXT,
    pages INTEGER
) STRICT;

CREATE INDEX edition_by_paper ON edition (paper);

CREATE TABLE sending (
    entity INTEGER PRIMARY KEY,
    edition BLOB,
    recipient TEXT,
    sent_on TEXT,
    means TEXT
) STRICT;

CREATE INDEX sending_by_edition ON sending (edition, sent_on);

CREATE TABLE pack (
    entity INTEGER PRIMARY KEY,
    framework TEXT,
    text TEXT,
    kept_on TEXT
) STRICT;

CREATE TABLE adoption (
    entity INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    school BLOB,
    framework TEXT,
    former TEXT,
    began_on TEXT
) STRICT;

CREATE TABLE searchable (
    number INTEGER PRIMARY KEY,
    entity INTEGER NOT NULL,
    field INTEGER NOT NULL,
    UNIQUE (entity, field)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    text,
    content = '',
    contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2'
);
