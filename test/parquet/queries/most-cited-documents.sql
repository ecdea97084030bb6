SELECT value AS document, count(*) AS citations, count(DISTINCT notice) AS notices
FROM 'facts.parquet'
WHERE type = 'document'
GROUP BY value
ORDER BY citations DESC, document
LIMIT 10;
