INSERT OR REPLACE INTO answer (
    entity, school, framework, duty, entitlement, visit, started_on, answered_on, kind, who, reason
) VALUES (
    :entity, :school, :framework, :duty, :entitlement, :visit, :started_on, :answered_on, :kind,
    :who, :reason
)
