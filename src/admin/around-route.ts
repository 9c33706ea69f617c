import type { StrapiApp } from '@strapi/strapi/admin';
import { createElement, type ComponentType } from 'react';

type Reducer = Extract<
  Parameters<StrapiApp['router']['addRoute']>[0],
  (...given: never[]) => unknown
>;
type Route = Parameters<Reducer>[0][number];

/** What stands in the place of a page of Strapi's, around it. */
export type Around = ComponentType<{ readonly Page: ComponentType }>;

/** Puts something around the page of one route: below its parent, where two paths are given. In `register`. */
export const aroundRoute = (
  app: StrapiApp,
  [path, ...below]: readonly string[],
  Wrapping: Around,
): void => {
  const change = (route: Route, [next, ...rest]: readonly string[]): Route =>
    next === undefined
      ? wrapped(route, Wrapping)
      : ({
          ...route,
          children: (route.children ?? []).map((child) =>
            child.path === next ? change(child, rest) : child,
          ),
        } as Route);
  app.router.addRoute((routes: readonly Route[]) =>
    routes.map((route) => (route.path === path ? change(route, below) : route)),
  );
};

const wrapped = (route: Route, Wrapping: Around): Route => {
  const wrap = (Page: ComponentType): ComponentType => {
    const Wrapped = () => createElement(Wrapping, { Page });
    return Wrapped;
  };
  const { Component, lazy } = route;
  if (Component) return { ...route, Component: wrap(Component) };
  if (typeof lazy !== 'function') return route;
  return {
    ...route,
    lazy: async () => {
      const loaded = await lazy();
      const Page = 'Component' in loaded ? loaded.Component : null;
      return Page ? { ...loaded, Component: wrap(Page) } : loaded;
    },
  };
};
