INSERT OR REPLACE INTO decision (
    entity, born, school, framework, category, decided_on, reason, met, agreed_with, agreed_on, waived_why,
    sheet, concern, direction
) VALUES (
    :entity, :born, :school, :framework, :category, :decided_on, :reason, :met, :agreed_with, :agreed_on,
    :waived_why, :sheet, :concern, :direction
)
