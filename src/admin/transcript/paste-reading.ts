export { hasWords, readFile, readHtml, readPlainText } from './dropped-file';
export { turnsOfCues, turnsOfLines } from './pasted-turns';
export { insertTurns, replaceTurns, takeTimes } from './paste-modes';
