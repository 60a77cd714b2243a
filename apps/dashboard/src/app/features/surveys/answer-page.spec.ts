import { paths } from '#contract';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { answerRoutes } from './answer-routes';
import { aForm } from './survey-examples';

describe('the page on which anybody answers', () => {
  const path = paths.answerForm('a-token');
  const openLink = () => openPage([{ path: 'answer', children: answerRoutes }], '/answer/a-token');
  const open = async (): Promise<OpenPage> => {
    const page = await openLink();
    page.api.answer(path, aForm());
    await page.settle();
    return page;
  };
  const choose = async (page: OpenPage, label: string): Promise<void> => {
    const option = [...page.element.querySelectorAll('label')].find(({ textContent }) => textContent.trim() === label);
    option?.querySelector('input')?.click();
    await page.settle();
  };
  const send = async (page: OpenPage): Promise<void> => {
    page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
  };
  const writeHours = async (page: OpenPage, hours: string): Promise<void> => {
    const line = page.element.querySelector<HTMLInputElement>('#answer-hours');
    if (line) line.value = hours;
    line?.dispatchEvent(new Event('input'));
    await page.settle();
  };

  it('says who asks and that the answer is anonymous, and asks what the answers so far make worth asking', async () => {
    const page = await open();
    expect(page.element.textContent).toContain('La risposta è anonima');
    expect(page.element.querySelector('#answer-hours')).toBeNull();
    await choose(page, 'sì');
    expect(page.element.querySelector('#answer-hours')).not.toBeNull();
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('sends the answers with the form that came with the questions, and thanks', async () => {
    const page = await open();
    await choose(page, 'sì');
    await writeHours(page, '20');
    await send(page);
    const { body } = page.api.answer(path, { received: true });
    expect(body).toEqual({ form: 'a-form', answers: { looks: 'yes', hours: 20 }, website: '' });
    await page.settle();
    expect(page.element.querySelector('h1')?.textContent).toContain('Grazie');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('leaves out what was answered to a question that is hidden by now', async () => {
    const page = await open();
    await choose(page, 'sì');
    await writeHours(page, '20');
    await choose(page, 'no');
    await send(page);
    expect(page.api.answer(path, { received: true }).body).toEqual({ form: 'a-form', answers: { looks: 'no' }, website: '' });
  });

  it('says what is missing or out of range under its question, and sends nothing', async () => {
    const page = await open();
    await send(page);
    expect(page.element.querySelector('#answer-looks-error')?.textContent).toContain('Manca la risposta');
    await choose(page, 'sì');
    await writeHours(page, '90');
    await send(page);
    expect(page.element.querySelector('#answer-hours-error')?.textContent).toContain('da 1 a 48');
    expect(page.element.querySelector('.note.e')?.textContent).toContain('1 risposta da completare');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('keeps the answers when they cannot be sent, and sends them again with the same form', async () => {
    const page = await open();
    await choose(page, 'no');
    await send(page);
    page.api.lose(path);
    await page.settle();
    expect(page.element.querySelector('[role="alert"] .note')).not.toBeNull();
    await send(page);
    expect((page.api.answer(path, { received: true }).body as { form: string }).form).toBe('a-form');
  });

  it('says why there is nothing to answer', async () => {
    const page = await openLink();
    page.api.refuse(path, 410, 'answers_closed', 'over');
    await page.settle();
    expect(page.element.textContent).toContain('Il tempo per rispondere è finito');
    expect(page.element.querySelector('form')).toBeNull();
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });
});
