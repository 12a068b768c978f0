SELECT
    id, school, framework, model, kind, coalesce(title, ''), begun_on, agreed_on, ended_on,
    (
        SELECT min(sending.sent_on) FROM edition
        JOIN sending ON sending.edition = edition.id
        WHERE edition.paper = paper.id
    ),
    (SELECT count(*) FROM edition WHERE edition.paper = paper.id),
    (SELECT group_concat(reviewed_on) FROM review WHERE review.paper = paper.id),
    paper.meeting,
    (SELECT meeting."group" FROM meeting WHERE meeting.id = paper.meeting)
FROM paper
WHERE framework IS NOT NULL AND model IS NOT NULL AND kind IS NOT NULL
ORDER BY begun_on, born, entity
