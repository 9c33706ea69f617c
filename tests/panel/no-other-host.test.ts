import { describeInBrowser } from '../support/browser';
import { draft, INTERVIEW, interviewData } from '../support/content';
import { usePanel } from '../support/panel';

describeInBrowser('the admin panel', (executablePath) => {
  const panel = usePanel(executablePath);
  const { page, lectern } = panel;

  it('asks no other host for anything, and nothing in vain, on any page', async () => {
    const failed: string[] = [];
    const errors: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    for (const uid of ['expert', 'interview', 'publication', 'show', 'topic']) {
      await panel.list(`api::${uid}.${uid}`);
      await panel.form(`api::${uid}.${uid}`, 'create');
    }
    for (const path of ['/settings', '/plugins/upload', '/me']) await panel.open(path);

    // Heard only when somebody plays it, whatever is to be known of it.
    const audioUrl = 'https://audio.example/talk.mp3';
    const { documentId } = await draft(lectern, INTERVIEW, interviewData({ audioUrl }));
    await panel.form(INTERVIEW, documentId);

    expect(panel.foreign).toEqual([]);
    expect(failed).toEqual([]);
    expect(errors).toEqual([]);
  });
});
