"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";

/** The chart's library comes only where a chart is seen. */
export const LazySalesChart = dynamic(() => import("./sales-chart"), { ssr: false, loading: () => <Skeleton className="h-56" /> });
