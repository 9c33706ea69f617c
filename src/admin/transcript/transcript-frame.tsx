import { styled } from 'styled-components';

/** How the transcript looks: everything in it by the tokens of the theme, light or dark. */
export const TranscriptFrame = styled.div`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};

  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }

  .lectern-transcript {
    position: relative;
    max-height: min(70vh, 72rem);
    min-height: 16rem;
    overflow: auto;
    padding: 0 ${({ theme }) => theme.spaces[3]};
    outline: none;
    white-space: pre-wrap;
    overflow-wrap: break-word;
    font-size: 1.4rem;
    line-height: 1.6;
    counter-reset: turn;
  }

  .lectern-transcript.is-empty .lectern-turn-words::before {
    content: var(--lectern-placeholder);
    float: inline-start;
    height: 0;
    pointer-events: none;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  .lectern-transcript.is-empty .lectern-turn-head {
    visibility: hidden;
  }

  .lectern-turn {
    counter-increment: turn;
    display: grid;
    grid-template-columns: 18rem minmax(0, 1fr);
    column-gap: ${({ theme }) => theme.spaces[4]};
    padding: ${({ theme }) => theme.spaces[2]} ${({ theme }) => theme.spaces[2]};
    border-inline-start: 3px solid transparent;
  }

  .lectern-turn + .lectern-turn {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  .lectern-turn-head {
    display: grid;
    grid-template-columns: minmax(1.6rem, max-content) max-content minmax(0, 1fr);
    align-content: start;
    align-items: baseline;
    column-gap: ${({ theme }) => theme.spaces[2]};
    font-size: 1.2rem;
    line-height: 2rem;
    user-select: none;
  }

  .lectern-turn-head::before {
    content: counter(turn);
    color: ${({ theme }) => theme.colors.neutral600};
  }

  .lectern-turn-head button {
    border: 0;
    padding: 0 ${({ theme }) => theme.spaces[1]};
    margin: 0 -${({ theme }) => theme.spaces[1]};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .lectern-turn-head button:disabled {
    cursor: default;
  }

  .lectern-turn-head button:not(:disabled):hover {
    background: ${({ theme }) => theme.colors.primary100};
  }

  .lectern-turn-head .lectern-turn-speaker {
    font-weight: 600;
    font-size: 1.4rem;
    grid-column: 2 / -1;
    justify-self: start;
    overflow-wrap: anywhere;
  }

  .lectern-turn-role {
    grid-column: 2;
  }

  .lectern-turn-time {
    justify-self: start;
  }

  .lectern-turn-role:empty + .lectern-turn-time {
    grid-column: 2 / -1;
  }

  .lectern-turn-role,
  .lectern-turn-time {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  .lectern-turn-mark:not(:empty) {
    grid-column: 2 / -1;
    color: ${({ theme }) => theme.colors.neutral700};
  }

  .lectern-turn-mark:not(:empty)::before {
    color: ${({ theme }) => theme.colors.warning600};
    content: '⚠ ';
  }

  .lectern-turn-words p {
    unicode-bidi: plaintext;
    text-align: start;
    min-height: 1.6em;
  }

  .lectern-turn-words p + p {
    margin-top: 0.8rem;
  }

  .lectern-turn-problems {
    grid-column: 2;
    white-space: pre-wrap;
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.danger700};
  }

  .lectern-turn.has-problem {
    border-inline-start-color: ${({ theme }) => theme.colors.danger600};
    background: ${({ theme }) => theme.colors.danger100};
  }

  .lectern-turn.is-playing {
    border-inline-start-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }

  .lectern-turn-source {
    grid-column: 2;
    margin-top: ${({ theme }) => theme.spaces[1]};
    padding-inline-start: ${({ theme }) => theme.spaces[2]};
    border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral300};
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }

  &[data-with-source='true'] .lectern-turn {
    grid-template-columns: 14rem minmax(0, 1fr) minmax(0, 1fr);
  }

  &[data-with-source='true'] .lectern-turn-source {
    grid-column: 3;
    grid-row: 1;
    margin-top: 0;
  }

  @media (max-width: 768px) {
    .lectern-turn,
    &[data-with-source='true'] .lectern-turn {
      grid-template-columns: minmax(0, 1fr);
    }

    .lectern-turn-problems,
    .lectern-turn-source,
    &[data-with-source='true'] .lectern-turn-source {
      grid-column: 1;
      grid-row: auto;
    }

    .lectern-turn-head {
      display: flex;
      flex-wrap: wrap;
    }
  }
`;
