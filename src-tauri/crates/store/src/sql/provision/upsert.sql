INSERT OR REPLACE INTO provision (
    entity, school, framework, entitlement, support, set_for, given, amount, half_days, who, note
) VALUES (
    :entity, :school, :framework, :entitlement, :support, :set_for, :given, :amount, :half_days,
    :who, :note
)
