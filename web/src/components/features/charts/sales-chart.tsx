"use client";

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useFormat } from "@/lib/format/use-format";
import type { ChartPoint } from "./chart-points";

type SalesChartProps = { points: ChartPoint[]; currency: string; names: { now: string; before: string }; labelOf: (day: string) => string };

/** Bars of now beside the period before. Decoration for the eye: the table beside it says the same exactly. */
export default function SalesChart({ points, currency, names, labelOf }: SalesChartProps) {
  const format = useFormat();
  const compared = points.some((point) => point.before !== null);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={points} margin={{ top: 8, right: 4, bottom: 0, left: 0 }} barGap={1} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="start" tickFormatter={labelOf} tick={{ fontSize: 11, fill: "var(--ink-faint)" }} tickLine={false} axisLine={{ stroke: "var(--line)" }} minTickGap={24} />
        <YAxis width={44} tickFormatter={(value: number) => format.compact(value)} tick={{ fontSize: 11, fill: "var(--ink-faint)" }} tickLine={false} axisLine={false} />
        <Tooltip
          cursor={{ fill: "var(--surface-hover)" }}
          isAnimationActive={false}
          contentStyle={{ background: "var(--surface-raised)", border: "1px solid var(--line)", borderRadius: "5px", fontSize: "12px", color: "var(--ink)" }}
          labelFormatter={(label) => labelOf(String(label))}
          formatter={(value) => format.money({ amount: Number(value).toFixed(2), currency })}
        />
        {compared && <Bar dataKey="before" name={names.before} fill="var(--chart-2)" fillOpacity={0.55} isAnimationActive={false} maxBarSize={22} />}
        <Bar dataKey="now" name={names.now} fill="var(--chart-1)" isAnimationActive={false} maxBarSize={22} />
      </BarChart>
    </ResponsiveContainer>
  );
}
