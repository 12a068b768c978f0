SELECT
    action.id, action.meeting, meeting.school, meeting.framework, meeting."group",
    coalesce(meeting.held_on, meeting.set_for), coalesce(action.under, ''),
    coalesce(action.what, ''), coalesce(action.who, ''), action.due_on, action.done_on
FROM action
JOIN meeting ON meeting.id = action.meeting
WHERE meeting.framework IS NOT NULL AND meeting."group" IS NOT NULL
    AND meeting.cancelled_why IS NULL AND action.id = ?1
