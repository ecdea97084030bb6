SELECT n.organization, left(n.issued_on, 4) AS year, count(*) AS amounts, sum(f.amount) AS yuan
FROM 'facts.parquet' f JOIN 'measures.parquet' m USING (notice, measure) JOIN 'notices.parquet' n USING (notice)
WHERE f.type = 'money' AND f.currency = 'CNY' AND regexp_matches(m.text, '追回|追缴|退缴|清退|清收|收回|上缴')
GROUP BY ALL
ORDER BY yuan DESC NULLS LAST, organization, year;
