-- Ranking costs as much for each hit as finding it, and a word like "pupils" is in most texts: of
-- many hits the latest are ranked, and only what will be shown is read from the record.
SELECT
    field.name,
    (
        SELECT change.value FROM head
        JOIN change ON change.number = head.change
        WHERE head.entity = searchable.entity AND head.field = searchable.field
        ORDER BY change.stamp DESC, change.id DESC LIMIT 1
    ),
    coalesce(
        school.id, visit.school, reminder.school, event.school, answer.school, purchase.school,
        provision.school, inspection.school, forecast.school, decision.school, paper.school, membership.school,
        meeting.school,
        sheet.school, concern.school
    ),
    visit.id,
    passage.heading,
    paper.id,
    sheet.id
FROM (
    SELECT number, score
    FROM (
        SELECT rowid AS number, rank AS score
        FROM search
        WHERE search MATCH ?1
        ORDER BY rowid DESC
        LIMIT ?3
    )
    ORDER BY score
    LIMIT ?2
) AS hit
CROSS JOIN searchable ON searchable.number = hit.number
JOIN field ON field.number = searchable.field
LEFT JOIN school ON school.entity = searchable.entity
LEFT JOIN passage ON passage.entity = searchable.entity
LEFT JOIN action ON action.entity = searchable.entity
LEFT JOIN person ON person.entity = searchable.entity
LEFT JOIN reminder ON reminder.entity = searchable.entity
LEFT JOIN event ON event.entity = searchable.entity
LEFT JOIN answer ON answer.entity = searchable.entity
LEFT JOIN purchase ON purchase.entity = searchable.entity
LEFT JOIN provision ON provision.entity = searchable.entity
LEFT JOIN inspection ON inspection.entity = searchable.entity
LEFT JOIN forecast ON forecast.entity = searchable.entity
LEFT JOIN decision ON decision.entity = searchable.entity
LEFT JOIN concern_step ON concern_step.entity = searchable.entity
LEFT JOIN concern AS own_concern ON own_concern.entity = searchable.entity
LEFT JOIN concern ON concern.id = coalesce(own_concern.id, concern_step.concern)
LEFT JOIN membership ON membership.entity = searchable.entity
LEFT JOIN meeting AS gathering ON gathering.entity = searchable.entity
LEFT JOIN meeting ON meeting.id = coalesce(gathering.id, action.meeting)
LEFT JOIN visit AS own ON own.entity = searchable.entity
LEFT JOIN visit ON visit.id = coalesce(own.id, passage.visit, action.visit, person.visit)
LEFT JOIN piece ON piece.entity = searchable.entity
LEFT JOIN target ON target.entity = searchable.entity
LEFT JOIN paper ON paper.id = coalesce(piece.paper, target.paper)
LEFT JOIN mark ON mark.entity = searchable.entity
LEFT JOIN sheet ON sheet.id = mark.sheet
ORDER BY hit.score
