SELECT
    target.id, paper.id, paper.school, coalesce(paper.title, ''), paper.agreed_on,
    coalesce(target.aim, ''), coalesce(target.who, ''), target.due_on, target.done_on
FROM target
JOIN paper ON paper.id = target.paper
WHERE paper.school IS NOT NULL AND paper.agreed_on IS NOT NULL AND paper.ended_on IS NULL
    AND target.due_on IS NOT NULL
ORDER BY target.born, target.id
