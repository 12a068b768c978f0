INSERT OR REPLACE INTO paper (
    entity, id, born, school, framework, model, kind, meeting, title, begun_on, agreed_on, ended_on
) VALUES (
    :entity, :id, :born, :school, :framework, :model, :kind, :meeting, :title, :begun_on,
    :agreed_on, :ended_on
)
