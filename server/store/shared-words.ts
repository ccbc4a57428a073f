/**
 * A row with one tsquery: any of the words of the claim whose id is bound. Each word is quoted as tsquery reads it,
 * quotes and backslashes doubled.
 */
export const ANY_OF_ITS_WORDS = String.raw`
  SELECT string_agg('''' || replace(replace(word.lexeme, '\', '\\'), '''', '''''') || '''', ' | ')::tsquery AS query
  FROM claims, unnest(claims.search) AS word WHERE claims.id = ?`
