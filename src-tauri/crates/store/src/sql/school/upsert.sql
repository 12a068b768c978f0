INSERT OR REPLACE INTO school (
    entity, id, born, urn, name, council, council_name, phase, kind, governance, status, opened_on,
    closed_on, low_age, high_age, sixth_form, town, postcode, telephone, website, head,
    head_job_title, merged_into, merged_as
) VALUES (
    :entity, :id, :born, :urn, :name, :council, :council_name, :phase, :kind, :governance, :status,
    :opened_on, :closed_on, :low_age, :high_age, :sixth_form, :town, :postcode, :telephone,
    :website, :head, :head_job_title,
    :merged_into, :merged_as
)
