SELECT coalesce(category, '(none)') AS category, coalesce(status, '(not stated)') AS status, count(*) AS problems
FROM 'problems.parquet'
GROUP BY ALL
ORDER BY problems DESC, category, status;
