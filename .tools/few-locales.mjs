// zod tells what is wrong in some fifty languages: the command line speaks two.

/** A plug-in for esbuild. */
export const fewLocales = {
  name: 'locales',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js'; export { default as zhCN } from './zh-CN.js';",
    }));
  },
};
