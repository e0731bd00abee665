"use client";

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useFormat } from "@/lib/format/use-format";

type SalesPoint = { start: string; amount: string; currency: string };

/** Net sales by period. The figures stand in a table beside it for who cannot see it. */
export default function SalesChart({ points, label }: { points: SalesPoint[]; label: string }) {
  const format = useFormat();
  const currency = points[0]?.currency ?? "EUR";
  // A picture needs floats; every figure that is read comes from the strings.
  const data = points.map((point) => ({ start: point.start, value: Number(point.amount), amount: point.amount }));
  return (
    <div role="img" aria-label={label} className="h-56 text-xs">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={data} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="start" tickFormatter={format.date} tick={{ fill: "var(--ink-faint)", fontSize: 11 }} tickLine={false} axisLine={{ stroke: "var(--line)" }} minTickGap={32} />
          <YAxis tickFormatter={format.compact} tick={{ fill: "var(--ink-faint)", fontSize: 11 }} tickLine={false} axisLine={false} width={44} />
          <Tooltip
            cursor={{ fill: "var(--surface-hover)" }}
            content={({ active, payload }) => {
              const point = payload?.[0]?.payload as { start: string; amount: string } | undefined;
              if (!active || !point) return null;
              return (
                <div className="rounded-md border bg-raised px-2 py-1 shadow-overlay">
                  <p className="text-faint">{format.date(point.start)}</p>
                  <p className="numeric font-medium">{format.money({ amount: point.amount, currency })}</p>
                </div>
              );
            }}
          />
          <Bar dataKey="value" fill="var(--chart-1)" radius={[2, 2, 0, 0]} isAnimationActive={false} maxBarSize={36} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
