"""Runs the real tools: typesetters, extractors, an OCR engine."""
import os
import re
import subprocess
import tempfile

CHROMIUM = ['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
            '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-pdf-header-footer']
# File name, then the command that writes it; IN and OUT are replaced.
EXTRACTORS = {
    'page.txt': ['mutool', 'draw', '-q', '-F', 'txt', '-o', 'OUT', 'IN'],
    'pdftotext.txt': ['pdftotext', 'IN', 'OUT'],
    'pdftotext-raw.txt': ['pdftotext', '-raw', 'IN', 'OUT'],
    'pdftotext-layout.txt': ['pdftotext', '-layout', 'IN', 'OUT'],
    'bbox.xhtml': ['pdftotext', '-bbox-layout', 'IN', 'OUT'],
}
TESSERACT = {'en': 'eng', 'de': 'deu', 'fr': 'fra', 'es': 'spa', 'zh': 'chi_sim'}
SCANDPI = 200  # of the picture that the OCR engine is given
# A scan lies askew by a fraction of a degree, is soft and has grain.
SCANNER = ['-background', 'white', '-rotate', '0.25', '-blur', '0x0.6', '-seed', '7', '-attenuate', '0.25', '+noise', 'Gaussian']

DATE = re.compile(rb'(/(?:Creation|Mod)Date \(D:)\d{14}')


def run(*command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    if done.returncode != 0:
        raise SystemExit(' '.join(command) + '\n' + done.stdout.decode('utf-8', 'replace')[-2000:])
    return done.stdout.decode('utf-8', 'replace')


def print_html(page, pdf):
    with tempfile.TemporaryDirectory() as profile:
        run(*CHROMIUM, '--user-data-dir=' + profile, '--print-to-pdf=' + pdf, 'file://' + page, timeout=120)
    # The day of printing is set to one day of the same length, so that a page
    # printed again is the same page.
    with open(pdf, 'rb') as f:
        data = f.read()
    with open(pdf, 'wb') as f:
        f.write(DATE.sub(rb'\g<1>20250101000000', data))


def print_tex(page, pdf):
    with tempfile.TemporaryDirectory() as work:
        run('pdflatex', '-interaction=nonstopmode', '-halt-on-error', '-output-directory=' + work, page,
            env={**os.environ, 'SOURCE_DATE_EPOCH': '1735689600', 'FORCE_SOURCE_DATE': '1'})
        os.replace(os.path.join(work, 'page.pdf'), pdf)


def pages(pdf):
    return int(next(l.split()[1] for l in run('pdfinfo', pdf).splitlines() if l.startswith('Pages:')))


def extract(pdf, folder):
    for name, command in EXTRACTORS.items():
        out = os.path.join(folder, name)
        run(*[{'IN': pdf, 'OUT': out}.get(word, word) for word in command])


def picture(pdf, stem, dpi):
    run('pdftoppm', '-r', str(dpi), '-gray', '-png', '-singlefile', pdf, stem)
    return stem + '.png'


def ocr(pdf, folder, lang):
    """Makes a scan of pdf and has it read: tess.hocr, tess.alto.xml, tess.tsv and tess.txt."""
    with tempfile.TemporaryDirectory() as work:
        plain = picture(pdf, os.path.join(work, 'plain'), SCANDPI)
        # The engine writes the name of its picture into the files.
        run('convert', plain, *SCANNER, '-depth', '8', os.path.join(work, 'scan.png'))
        run('tesseract', 'scan.png', 'tess', '-l', TESSERACT[lang], '--dpi', str(SCANDPI),
            'hocr', 'alto', 'tsv', 'txt', cwd=work, env={**os.environ, 'OMP_THREAD_LIMIT': '1'})
        for made, name in [('tess.hocr', 'tess.hocr'), ('tess.xml', 'tess.alto.xml'), ('tess.tsv', 'tess.tsv'), ('tess.txt', 'tess.txt')]:
            with open(os.path.join(work, made), 'rb') as r, open(os.path.join(folder, name), 'wb') as w:
                w.write(r.read())
