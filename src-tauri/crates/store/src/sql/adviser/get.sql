SELECT coalesce(name, ''), coalesce(role, ''), coalesce(framework, '') FROM adviser LIMIT 1
