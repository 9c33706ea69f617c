import { foldText } from '../../../lib/folded-text';

export const showKey = (title: string): string => `show:${foldText(title)}`;

export const topicKey = (name: string): string => `topic:${foldText(name)}`;
