// Puts a button beside each text that can be copied. Without it, the text can be selected by hand.
for (const section of document.querySelectorAll('[data-copy]')) {
  if (navigator.clipboard === undefined) break;
  const { copy, copied } = section.dataset;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'small';
  for (const code of section.querySelectorAll('code')) {
    const name = code.closest('div').querySelector('dt').textContent;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = copy;
    button.setAttribute('aria-label', `${copy}: ${name}`);
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = `${copied}: ${name}`;
    });
    code.after(' ', button);
  }
  section.append(status);
}
