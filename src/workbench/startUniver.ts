/** The spreadsheet component, put together from its free plug-ins; loaded only by the workbench. */
import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/vi-VN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationWords from '@univerjs/preset-sheets-data-validation/locales/vi-VN';
import { UniverSheetsTablePlugin, UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import tableWords from '@univerjs/preset-sheets-table/locales/vi-VN';
import { defaultTheme } from '@univerjs/themes';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';

/** Formatting isn't saved (the file's own stays), so nothing offers it. */
const HIDDEN_MENU = Object.fromEntries(
  ['sheet.menu.paste-special', 'sheet.contextMenu.permission', 'sheet.menu.sheet-table', 'sheet.header-menu.sheet-frozen'].map((id) => [id, { hidden: true }]),
);

/** Cells look as the file says, without a table style on top. */
const PLAIN_TABLES = { userThemes: [{ name: 'chot-so', style: {} }], defaultThemeIndex: 0 };

export interface Spreadsheet {
  readonly univer: Univer;
  readonly api: FUniver;
}

export function startUniver(container: HTMLElement): Spreadsheet {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(coreWords, validationWords, tableWords) },
    logLevel: LogLevel.ERROR,
  });
  const options = new Map<unknown, object>([
    [UniverSheetsTablePlugin, PLAIN_TABLES],
    [UniverSheetsTableUIPlugin, { hideAnchor: true }],
  ]);
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      menu: HIDDEN_MENU,
      disableAutoFocus: true,
      footer: { sheetBar: true, statisticBar: true, menus: true, zoomSlider: true, addSheetButtonConfig: { show: false } },
      // A file's values stand until something that they depend on changes.
      formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsTablePreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin, options.get(plugin));
    }
  }
  return { univer, api: FUniver.newAPI(univer) };
}
