import type { PageLanguage } from './language';

export const spanish: PageLanguage = {
  relatedHeadings: [
    'Publicaciones relacionadas',
    'Publicaciones similares',
    'Otras publicaciones',
    'Investigaciones relacionadas',
    'Lecturas relacionadas',
    'Contenido relacionado',
  ],
  looseHeadings: [
    'Publicaciones',
    'Más publicaciones',
    'Relacionados',
    'Para saber más',
    'Nuestras publicaciones',
  ],
  endMarks: ['Ver todas las publicaciones', 'Todas las publicaciones'],
  looseEndMarks: ['Ver todas', 'Ver todo', 'Ver más'],
  transcriptHeadings: ['Transcripción', 'Transcripción completa'],
  credits: ['Transcrito por', 'Transcripción de', 'Transcripción por', 'Transcripción:'],
  typeLabels: ['Tipo', 'Tipos', 'Tipo de publicación', 'Formato'],
  typeNames: {
    analysis: ['Análisis'],
    report: ['Informe', 'Informes', 'Reporte', 'Reportes'],
    'special-report': ['Informe especial', 'Informes especiales'],
    commentary: ['Comentario', 'Comentarios', 'Opinión'],
    testimony: ['Testimonio', 'Testimonios', 'Comparecencia'],
    'fact-sheet': ['Hoja informativa', 'Hojas informativas', 'Ficha informativa'],
    'event-summary': ['Resumen del evento', 'Resumen de evento', 'Resúmenes de eventos'],
    book: ['Libro', 'Libros'],
  },
  months: [
    ...[['enero'], ['febrero'], ['marzo'], ['abril'], ['mayo'], ['junio'], ['julio'], ['agosto']],
    ...[['septiembre', 'setiembre'], ['octubre'], ['noviembre'], ['diciembre']],
  ],
  weekdays: [
    ...[['domingo'], ['lunes'], ['martes'], ['miércoles'], ['jueves'], ['viernes'], ['sábado']],
  ],
  dateLabels: [
    'Publicado el',
    'Publicada el',
    'Publicado',
    'Fecha de publicación',
    'Fecha',
    'Actualizado el',
    'El',
  ],
  dateWords: ['de', 'del', 'a', 'las', 'la'],
};
